import { expect, it } from 'vitest'
import { questionOf } from '../../briefs/annotated-brief/testing/build-dossier.ts'
import { type MatrixRow, ROW_ORDERS, type RowOrder } from './matrix.ts'
import { ordered } from './ordered.ts'

const row = (id: string, wording: string, division: number, split: MatrixRow['split'], voices: number): MatrixRow => ({
  question: questionOf(id, wording),
  scale: [],
  split,
  division,
  holders: [],
  cells: new Map(),
  unnamed: null,
  voices,
})

const ROWS = [
  row('a', 'Who pays?', 0, null, 9),
  row('b', 'Will it hold?', 0.5, 'degree', 3),
  row('c', 'Who owns it?', 0.5, 'opposed', 2),
  row('d', 'Is it legal?', 1, 'opposed', 2),
  row('e', 'Is it legal?', 1, 'opposed', 2),
]

it.each<readonly [RowOrder, string]>([
  ['most-divided', 'd e c b a'],
  ['most-quoted', 'a b d e c'],
  ['wording', 'd e c a b'],
])('%s: %s', (order, expected) => {
  expect(
    ordered(ROWS, order)
      .map(({ question }) => question.id)
      .join(' '),
  ).toBe(expected)
})

it.each(ROW_ORDERS)('%s does not depend on how rows are stored', (order) => {
  expect(ordered([...ROWS].reverse(), order)).toEqual(ordered(ROWS, order))
})
