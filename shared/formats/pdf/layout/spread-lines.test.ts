import { describe, expect, it } from 'vitest'
import type { Piece } from './piece.ts'
import { stretchesOf } from './spread-lines.ts'

/** Pieces of four letters on one line, each from one x to the other. */
const lineOf = (spans: readonly (readonly [x0: number, x1: number])[], y = 100, size = 10): readonly Piece[] =>
  spans.map(([x0, x1]) => {
    const run = { text: 'abcd', x0, x1, y, size, font: 'f', isRightToLeft: false, isSpaced: true, mark: null }
    return { runs: [{ ...run, isArtifact: false }], x0, x1, top: y - 8, bottom: y + 2, y, size }
  })

describe('stretchesOf', () => {
  it.each<[string, readonly Piece[], readonly (readonly [width: number, letters: number])[]]>([
    ['a justified line of words', lineOf([[0, 30], [45, 70], [85, 120]]), [[120, 12]]], // prettier-ignore
    ['the same in any order', [...lineOf([[0, 30], [45, 70], [85, 120]])].reverse(), [[120, 12]]], // prettier-ignore
    ['cells with gaps of their own', lineOf([[0, 30], [45, 70], [95, 120]]), [[30, 4], [25, 4], [25, 4]]], // prettier-ignore
    ['two pieces, whose one gap says nothing', lineOf([[0, 30], [45, 70]]), [[30, 4], [25, 4]]], // prettier-ignore
    ['gaps that are too wide', lineOf([[0, 30], [75, 100], [145, 170]]), [[30, 4], [25, 4], [25, 4]]], // prettier-ignore
    ['lines below each other', [...lineOf([[0, 30]]), ...lineOf([[45, 70]], 112), ...lineOf([[85, 120]], 124)], [[30, 4], [25, 4], [35, 4]]], // prettier-ignore
  ])('%s', (_name, pieces, stretches) => {
    expect(stretchesOf(pieces).map(({ width, letters }) => [width, letters])).toEqual(stretches)
  })
})
