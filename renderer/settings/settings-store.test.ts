import { describe, expect, it } from 'vitest'
import { parseSettings } from './settings-store.ts'

const DEFAULTS = { theme: 'system', readingSize: 18, textWidth: 'wide' }

describe('parseSettings', () => {
  const cases: readonly (readonly [what: string, stored: unknown, settings: object])[] = [
    ['nothing', null, DEFAULTS],
    ['a word', 'dark', DEFAULTS],
    ['an unknown theme and size', { theme: 'sepia', readingSize: 19 }, DEFAULTS],
    ['a part', { theme: 'dark' }, { ...DEFAULTS, theme: 'dark' }],
    [
      'all',
      { theme: 'contrast', readingSize: 22, textWidth: 'narrow' },
      { theme: 'contrast', readingSize: 22, textWidth: 'narrow' },
    ],
    ['more than we know', { theme: 'light', colour: 'red' }, { ...DEFAULTS, theme: 'light' }],
  ]
  it.each(cases)('%s', (_what, stored, settings) => {
    expect(parseSettings(stored)).toEqual(settings)
  })
})
