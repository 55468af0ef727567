import type { Piece } from './piece.ts'

/** What stands together on a line. Points, and UTF-16 code units. */
export interface Stretch {
  readonly width: number
  readonly letters: number
}

/** Points by which the gaps of one line that was spread to fill its column differ. */
const SAME_GAP = 0.75
/** Of the size of the letters. No word is set further from the next one. */
const WIDEST = 4

/** Two gaps can be told to be alike; one can't. */
const FEWEST_PIECES = 3

/**
 * The pieces of a column as far as they are one line of prose: a justified line in a narrow column falls into one piece
 * a word, but all gaps in it are alike, which those between the cells of a table are not.
 */
export function stretchesOf(pieces: readonly Piece[]): readonly Stretch[] {
  const groups: Piece[][] = []
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const group = groups.at(-1)
    if (group && goesOn(group, piece)) group.push(piece)
    else groups.push([piece])
  }
  return groups.flatMap((group) =>
    group.length < FEWEST_PIECES ? group.map((piece) => stretchOf([piece])) : [stretchOf(group)],
  )
}

function stretchOf(line: readonly Piece[]): Stretch {
  const letters = line.reduce((sum, { runs }) => runs.reduce((of, { text }) => of + text.length, sum), 0)
  return { width: (line.at(-1)?.x1 ?? 0) - (line[0]?.x0 ?? 0), letters }
}

function goesOn(line: readonly Piece[], piece: Piece): boolean {
  const [first, second] = line
  const last = line.at(-1)
  if (!first || !last || Math.abs(piece.y - first.y) > 0.1 || piece.size !== first.size) return false
  const gap = piece.x0 - last.x1
  const usual = second ? second.x0 - first.x1 : gap
  return gap > 0 && gap < WIDEST * piece.size && Math.abs(gap - usual) < SAME_GAP
}
