import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, session } from 'electron'
import { guardAgainstCrashes, logUncaughtErrors } from './crash-guard.ts'
import { chooseUserData, devServerAddress } from './environment.ts'
import { guardAllContents, guardSession } from './guards.ts'
import type { OpenChannels } from './ipc/open-channels.ts'
import { sendEvent } from './ipc/send-event.ts'
import type { WorkspaceLocation } from './location.ts'
import { installMenu } from './menu.ts'
import { lockNetwork, lockNetworkAtStart } from './network-lock.ts'
import { PAGE_URL } from './origin.ts'
import { declareScheme, serveApp } from './protocol.ts'
import { LogFile } from './services/log-file.ts'
import { ShellState } from './services/shell-state.ts'
import { settleBeforeQuit } from './settle-before-quit.ts'
import { applyTheme, documentTheme, themeState, windowBackground } from './theme.ts'
import { openWindow } from './window.ts'

const OUT = join(import.meta.dirname, '..')

function bringToFront(): void {
  const window = BrowserWindow.getAllWindows()[0]
  if (window?.isMinimized()) window.restore()
  window?.show()
  window?.focus()
}

function followTheme(state: ShellState): void {
  nativeTheme.on('updated', () => {
    for (const window of BrowserWindow.getAllWindows()) {
      window.setBackgroundColor(windowBackground())
      sendEvent(window.webContents, 'theme.changed', themeState(state.values.theme))
    }
  })
}

function start(log: LogFile, devServer: string | null, location: WorkspaceLocation): void {
  const state = new ShellState(join(app.getPath('userData'), 'shell.json'), (error) => log.error('shell', error))
  let opened: Promise<OpenChannels> | null = null
  const channelsOpen = (): Promise<OpenChannels> =>
    (opened ??= import('./ipc/open-channels.ts').then(({ openChannels }) =>
      openChannels({ state, log, devServer, location }),
    ))
  const open = (): void => {
    const window = openWindow(state, join(OUT, 'preload'), devServer ?? PAGE_URL)
    guardAgainstCrashes(window, log)
    // Not before: making the schemas would keep the document waiting. The page's process has its own work now.
    window.webContents.once('did-navigate', () => void channelsOpen())
  }
  applyTheme(state.values.theme)
  followTheme(state)
  guardSession(session.defaultSession, devServer)
  lockNetwork(session.defaultSession, devServer)
  serveApp(session.defaultSession, join(OUT, 'renderer'), {
    theme: () => documentTheme(state.values.theme),
    channelsOpen: async () => void (await channelsOpen()),
  })
  installMenu(log)
  const isQuitting = settleBeforeQuit(app, async () => {
    await (await opened)?.close()
    await state.flush()
  })
  // Vite's server doesn't hold the page's scripts back as `serveApp` does.
  if (devServer === null) open()
  else void channelsOpen().then(open)
  // Whoever starts the app while it is still busy ending gets it once it has ended.
  app.on('second-instance', () => (isQuitting() ? app.relaunch() : bringToFront()))
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open()
  })
}

function main(): void {
  const location = chooseUserData()
  // As root, the sandbox would end every child process; there Chromium is started with --no-sandbox.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  const devServer = devServerAddress()
  lockNetworkAtStart(devServer)
  declareScheme()
  guardAllContents(devServer)
  // A second process on the same workspace would get errors from the database.
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  const log = new LogFile(join(app.getPath('userData'), 'logs', 'variorum.log'), () => new Date().toISOString())
  logUncaughtErrors(log)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  // Not awaited at the top level: the main module would wait for an event that waits for the module.
  app.whenReady().then(
    () => start(log, devServer, location),
    (error: unknown) => log.error('start', error),
  )
}

main()
