/** In device-independent pixels, as Electron's `screen` and `BrowserWindow` use them. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const SMALLEST = { width: 900, height: 600 } as const
const FIRST = { width: 1280, height: 800 } as const
/** So much of the window's top edge must be on a display that it can be taken hold of. */
const GRIP = { width: 120, height: 24 } as const

function overlap(a: Bounds, b: Bounds): { readonly width: number; readonly height: number } {
  return {
    width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  }
}

function canBeHeld(bounds: Bounds, display: Bounds): boolean {
  const grip = overlap({ ...bounds, height: GRIP.height }, display)
  return grip.width >= GRIP.width && grip.height >= GRIP.height
}

const fit = (wanted: Bounds, display: Bounds): Bounds => ({
  ...wanted,
  width: Math.min(Math.max(wanted.width, SMALLEST.width), display.width),
  height: Math.min(Math.max(wanted.height, SMALLEST.height), display.height),
})

/**
 * Where to open the window: where it was, when it can still be taken hold of on one of the displays' work
 * areas (a display may have been unplugged); else in the middle of the first. Never larger than the display.
 */
export function placeWindow(last: Bounds | null, workAreas: readonly [Bounds, ...Bounds[]]): Bounds {
  if (last !== null) {
    // The size is settled first: it decides what can be reached.
    const home = workAreas.find((display) => canBeHeld(fit(last, display), display))
    if (home !== undefined) return fit(last, home)
  }
  const [display] = workAreas
  const { width, height } = fit(last ?? { x: 0, y: 0, ...FIRST }, display)
  const x = Math.round(display.x + (display.width - width) / 2)
  const y = Math.round(display.y + (display.height - height) / 2)
  return { x, y, width, height }
}
