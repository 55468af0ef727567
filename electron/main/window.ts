import { join } from 'node:path'
import { BrowserWindow, screen } from 'electron'
import { LOCKED_PAGE } from './services/locked-page.ts'
import type { ShellState } from './services/shell-state.ts'
import { windowBackground } from './theme.ts'
import { type Bounds, placeWindow, SMALLEST } from './window-bounds.ts'

/** Dragging a window's edge makes hundreds of events. */
const SETTLE_MS = 400

function workAreas(): readonly [Bounds, ...Bounds[]] {
  const first = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter((display) => display.id !== first.id)
  return [first.workArea, ...others.map((display) => display.workArea)]
}

function keepState(window: BrowserWindow, state: ShellState): void {
  let timer: NodeJS.Timeout | null = null
  const keep = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    if (window.isDestroyed()) return
    // The normal bounds: leaving the maximised state must lead back to them after a restart too.
    const bounds = window.getNormalBounds()
    state.update({ window: { bounds, maximised: window.isMaximized(), zoomLevel: window.webContents.getZoomLevel() } })
  }
  const soon = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = setTimeout(keep, SETTLE_MS)
  }
  window.on('resize', soon)
  window.on('move', soon)
  window.on('maximize', soon)
  window.on('unmaximize', soon)
  window.on('close', keep)
}

/**
 * Opens the window where it was. It is shown at once, in the colour of the page's own frame: Chromium draws a
 * hidden window only now and then, so that waiting for its first paint would delay that very paint.
 */
export function openWindow(state: ShellState, preloadFolder: string, address: string): BrowserWindow {
  const last = state.values.window
  const window = new BrowserWindow({
    ...placeWindow(last?.bounds ?? null, workAreas()),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Variorum',
    backgroundColor: windowBackground(),
    webPreferences: {
      preload: join(preloadFolder, 'index.cjs'),
      ...LOCKED_PAGE,
      navigateOnDragDrop: false,
      v8CacheOptions: 'code',
    },
  })
  if (last?.maximised) window.maximize()
  window.webContents.on('did-finish-load', () => window.webContents.setZoomLevel(last?.zoomLevel ?? 0))
  keepState(window, state)
  void window.loadURL(address)
  return window
}
