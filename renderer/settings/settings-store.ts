import { create } from 'zustand'
import { readStored, writeStored } from '../ui/stored-value.ts'

export const THEMES = ['system', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof THEMES)[number]

/** px. */
export const READING_SIZES = [16, 17, 18, 20, 22] as const
export type ReadingSize = (typeof READING_SIZES)[number]

export const TEXT_WIDTHS = ['narrow', 'medium', 'wide'] as const
export type TextWidth = (typeof TEXT_WIDTHS)[number]

/** What a person prefers: kept on this machine, apart from the work itself. */
export interface Settings {
  readonly theme: Theme
  readonly readingSize: ReadingSize
  readonly textWidth: TextWidth
}

const DEFAULTS: Settings = { theme: 'system', readingSize: 18, textWidth: 'wide' }
const KEY = 'variorum.settings'

const oneOf = <Value>(values: readonly Value[], value: unknown, otherwise: Value): Value =>
  values.find((candidate) => candidate === value) ?? otherwise

/** Whatever is stored was written by some version of the app: what does not fit falls back. */
export function parseSettings(stored: unknown): Settings {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
  return {
    theme: oneOf(THEMES, given.theme, DEFAULTS.theme),
    readingSize: oneOf(READING_SIZES, given.readingSize, DEFAULTS.readingSize),
    textWidth: oneOf(TEXT_WIDTHS, given.textWidth, DEFAULTS.textWidth),
  }
}

export const useSettings = create<Settings>()(() => parseSettings(readStored(KEY)))

export function changeSettings(change: Partial<Settings>): void {
  useSettings.setState(change)
  writeStored(KEY, useSettings.getState())
}
