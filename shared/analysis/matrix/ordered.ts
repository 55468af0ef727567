import { byText } from '../by-text.ts'
import type { MatrixRow, RowOrder } from './matrix.ts'

type Compare = (a: MatrixRow, b: MatrixRow) => number

const byWording: Compare = (a, b) =>
  byText(a.question.wording, b.question.wording) || byText(a.question.id, b.question.id)
const byVoices: Compare = (a, b) => b.voices - a.voices
const isOpposed = ({ split }: MatrixRow): number => (split === 'opposed' ? 1 : 0)

const ORDERS: Readonly<Record<RowOrder, Compare>> = {
  'most-divided': (a, b) => b.division - a.division || isOpposed(b) - isOpposed(a) || byVoices(a, b) || byWording(a, b),
  'most-quoted': (a, b) => byVoices(a, b) || byWording(a, b),
  wording: byWording,
}

/** The rows in an order that depends on nothing but them. */
export const ordered = (rows: readonly MatrixRow[], order: RowOrder): readonly MatrixRow[] =>
  [...rows].sort(ORDERS[order])
