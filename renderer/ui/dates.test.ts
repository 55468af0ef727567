import { expect, it } from 'vitest'
import { longDate, shortDate } from './dates.ts'

it.each([
  ['short', shortDate('2026-03-04'), '4 Mar 2026'],
  ['long', longDate('2014-12-31'), '31 December 2014'],
  ['no date at all', shortDate('soon'), 'soon'],
])('a date: %s', (_what, shown, expected) => {
  expect(shown).toBe(expected)
})
