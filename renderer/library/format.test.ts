import { describe, expect, it } from 'vitest'
import { groupedHash, languageName } from './format.ts'

describe('format', () => {
  const cases: readonly (readonly [what: string, shown: string, expected: string])[] = [
    ['Vietnamese', languageName('vi'), 'Tiếng Việt'],
    ['French, capital', languageName('fr'), 'Français'],
    ['undetermined', languageName('und'), 'Not known'],
    ['not a tag', languageName('<b>'), '<b>'],
    ['hash', groupedHash('abcd12345'), 'abcd 1234 5'],
  ]
  it.each(cases)('%s', (_what, shown, expected) => {
    expect(shown).toBe(expected)
  })
})
