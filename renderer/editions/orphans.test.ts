import { expect, it } from 'vitest'
import { exampleAnnotation } from '../../shared/model/testing/examples.ts'
import { orphansOf, stillThere } from './orphans.ts'

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => exampleAnnotation({ id })) as [
  ReturnType<typeof exampleAnnotation>,
  ReturnType<typeof exampleAnnotation>,
  ReturnType<typeof exampleAnnotation>,
  ReturnType<typeof exampleAnnotation>,
]

it('orphansOf parts what is to place from what is kept', () => {
  const kept = { ...b, quotationOnly: true } as const
  expect(orphansOf([a, kept, c])).toEqual({ toPlace: [a, c], kept: [kept] })
})

it.each([
  ['stays', [a, b, c], [a, b, c], 'b', 'b'],
  ['goes on to the next', [a, b, c], [a, c], 'b', 'c'],
  ['passes by those that went as well', [a, b, c, d], [a, d], 'b', 'd'],
  ['goes to the last when there is no next', [a, b, c], [a, b], 'c', 'b'],
  ['is nowhere in an empty list', [a], [], 'a', null],
  ['is where it was when it comes back', [a, b], [a, b, c], 'c', 'c'],
  ['was nowhere', [a], [a], null, null],
])('the cursor %s', (_, before, now, id, expected) => {
  expect(stillThere(before, now, id)).toBe(expected)
})
