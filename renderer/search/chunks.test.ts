import { expect, it } from 'vitest'
import { chunksOf } from './chunks.ts'

const chunked = (wordCounts: readonly number[]): readonly (readonly number[])[] =>
  [
    ...chunksOf(
      wordCounts.map((wordCount) => ({ wordCount })),
      100,
      3,
    ),
  ].map((chunk) => chunk.map(({ wordCount }) => wordCount))

it.each([
  ['none', [], []],
  ['so many words', [60, 40, 1], [[60, 40], [1]]],
  ['so many sources', [1, 2, 3, 4], [[1, 2, 3], [4]]],
  ['a book by itself', [1, 1_000, 1], [[1], [1_000], [1]]],
  ['without words', [0, 0, 0, 0], [[0, 0, 0], [0]]],
])('%s', (_what, wordCounts, expected) => {
  expect(chunked(wordCounts)).toEqual(expected)
})
