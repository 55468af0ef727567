import type { ThemeChoice } from '../../../shared/ipc/contract.ts'
import { THEME_CHOICES } from '../../../shared/ipc/theme-choices.ts'
import type { Bounds } from '../window-bounds.ts'

/** What is known of the window before the page exists. Bounds are whole pixels of the screen. */
export interface ShellValues {
  readonly theme: ThemeChoice
  readonly window: {
    readonly bounds: Bounds
    readonly maximised: boolean
    readonly zoomLevel: number
  } | null
}

export const FRESH: ShellValues = { theme: 'system', window: null }

const FARTHEST_PIXEL = 1_000_000
const isPixels = (value: unknown): value is number =>
  Number.isInteger(value) && Math.abs(Number(value)) <= FARTHEST_PIXEL
const isZoomLevel = (value: unknown): value is number => typeof value === 'number' && value >= -8 && value <= 9
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function parseBounds(given: unknown): Bounds | null {
  if (!isObject(given)) return null
  const { x, y, width, height } = given
  return isPixels(x) && isPixels(y) && isPixels(width) && isPixels(height) ? { x, y, width, height } : null
}

function parseWindow(given: unknown): ShellValues['window'] {
  if (!isObject(given) || typeof given.maximised !== 'boolean') return null
  const bounds = parseBounds(given.bounds)
  return bounds && { bounds, maximised: given.maximised, zoomLevel: isZoomLevel(given.zoomLevel) ? given.zoomLevel : 0 }
}

/**
 * What can be kept of a file that anybody may have written; throws when it is no object at all. By hand, not
 * by a schema: it stands before the first window, and the validation library would hold that up.
 */
export function parseShellValues(given: unknown): ShellValues {
  if (!isObject(given)) throw new TypeError('The state of the window is no object.')
  const theme = THEME_CHOICES.find((choice) => choice === given.theme) ?? FRESH.theme
  return { theme, window: parseWindow(given.window) }
}
