import { byText } from '../by-text.ts'
import type { MatrixCell, MatrixRow } from './matrix.ts'

/** The cells of a row from yes to no, then people without a stance; that of unnamed speakers is last. */
export const cellsInOrder = ({ cells, unnamed }: MatrixRow): readonly MatrixCell[] => [
  ...[...cells.values()].sort(compare),
  ...(unnamed ? [unnamed] : []),
]

const stepOf = ({ held }: MatrixCell): number => held?.step ?? Number.MAX_SAFE_INTEGER

const compare = (a: MatrixCell, b: MatrixCell): number =>
  stepOf(a) - stepOf(b) ||
  byText(a.person?.name ?? '', b.person?.name ?? '') ||
  byText(a.person?.id ?? '', b.person?.id ?? '')
