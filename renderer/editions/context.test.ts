import { expect, it } from 'vitest'
import { contextOf } from './context.ts'

const LONG = 'word '.repeat(40)

it.each([
  ['a short text whole', 'One two three.', { start: 4, end: 7 }, { before: 'One ', after: ' three.' }],
  ['line breaks as blanks', 'One\n\ntwo\nthree', { start: 5, end: 8 }, { before: 'One ', after: ' three' }],
])('shows %s', (_, text, span, expected) => {
  expect(contextOf(text, span)).toEqual(expected)
})

it('cuts between words, and says that it goes on', () => {
  const { before, after } = contextOf(`${LONG}here ${LONG}`, { start: LONG.length, end: LONG.length + 4 })
  expect(before).toMatch(/^…\s?(word )+$/)
  expect(after).toMatch(/^( word)+…$/)
  expect(before.length).toBeLessThan(75)
})

it('cuts no character in two, where there are no words to cut between', () => {
  const ships = '🚢'.repeat(60)
  const { before, after } = contextOf(`${ships}x${ships}`, { start: ships.length, end: ships.length + 1 })
  expect(/\p{Cs}/u.test(before + after)).toBe(false)
  const odd = contextOf(`x${ships}y${ships}`, { start: ships.length + 1, end: ships.length + 2 })
  expect(/\p{Cs}/u.test(odd.before + odd.after)).toBe(false)
})
