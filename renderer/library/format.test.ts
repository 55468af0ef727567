import { describe, expect, it } from 'vitest'
import { byteSize, groupedHash, languageName, longDate, shortDate } from './format.ts'

describe('format', () => {
  const cases: readonly (readonly [what: string, shown: string, expected: string])[] = [
    ['short date', shortDate('2026-03-04'), '4 Mar 2026'],
    ['long date', longDate('2014-12-31'), '31 December 2014'],
    ['no date at all', shortDate('soon'), 'soon'],
    ['Vietnamese', languageName('vi'), 'Tiếng Việt'],
    ['French, capital', languageName('fr'), 'Français'],
    ['undetermined', languageName('und'), 'Not known'],
    ['not a tag', languageName('<b>'), '<b>'],
    ['bytes', byteSize(999), '999\u00a0B'],
    ['kilobytes', byteSize(84_213), '84\u00a0kB'],
    ['few kilobytes', byteSize(1250), '1.3\u00a0kB'],
    ['gigabytes', byteSize(5e12), '5,000\u00a0GB'],
    ['nothing', byteSize(0), '0\u00a0B'],
    ['hash', groupedHash('abcd12345'), 'abcd 1234 5'],
  ]
  it.each(cases)('%s', (_what, shown, expected) => {
    expect(shown).toBe(expected)
  })
})
