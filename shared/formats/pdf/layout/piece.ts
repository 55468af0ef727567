import type { Run } from './run.ts'

/** Runs that stand next to each other on one line, without a gap that might be the space between columns. */
export interface Piece {
  readonly runs: readonly Run[]
  readonly x0: number
  readonly x1: number
  readonly top: number
  readonly bottom: number
  /** Baseline and size of its largest letters. */
  readonly y: number
  readonly size: number
}

/** Of the size of the letters. A wider gap may part columns or cells; a justified line has few that wide. */
export const WIDE_GAP = 1
const OVERLAP = 0.35
const [ABOVE, BELOW] = [0.8, 0.2]

const topOf = (run: Run): number => run.y - ABOVE * run.size
const bottomOf = (run: Run): number => run.y + BELOW * run.size

/** Runs of one page, as the file orders them, put together to pieces of lines. */
export function piecesOf(runs: readonly Run[]): Piece[] {
  const pieces: Piece[] = []
  let open: Run[] = []
  let box = { x0: 0, x1: 0, top: 0, bottom: 0 }
  const close = (): void => {
    if (open.length > 0) pieces.push(pieceOf(open, box))
    open = []
  }
  for (const run of runs) {
    if (open.length > 0 && continues(box, run)) {
      open.push(run)
      box = {
        x0: Math.min(box.x0, run.x0),
        x1: Math.max(box.x1, run.x1),
        top: Math.min(box.top, topOf(run)),
        bottom: Math.max(box.bottom, bottomOf(run)),
      }
    } else {
      close()
      open = [run]
      box = { x0: run.x0, x1: run.x1, top: topOf(run), bottom: bottomOf(run) }
    }
  }
  close()
  return pieces
}

type Box = Pick<Piece, 'x0' | 'x1' | 'top' | 'bottom'>

function continues(box: Box, run: Run): boolean {
  const height = Math.min(box.bottom - box.top, run.size)
  const shared = Math.min(box.bottom, bottomOf(run)) - Math.max(box.top, topOf(run))
  if (shared < height / 2 || box.bottom - box.top > 3 * Math.max(run.size, height)) return false
  const widest = WIDE_GAP * Math.max(run.size, height)
  const after = run.x0 - box.x1
  const before = box.x0 - run.x1
  const gap = Math.max(after, before)
  return gap < widest && gap > -OVERLAP * Math.max(run.size, height)
}

function pieceOf(runs: readonly Run[], box: Box): Piece {
  const sizes = new Map<number, { letters: number; y: number }>()
  for (const { size, text, y } of runs) {
    const known = sizes.get(size)
    if (known) known.letters += text.length
    else sizes.set(size, { letters: text.length, y })
  }
  // The largest letters have the baseline: what is raised is smaller, and so is what is lowered.
  const [size, { y }] = [...sizes].reduce((most, one) => (one[0] > most[0] ? one : most))
  return { runs, ...box, y, size }
}

/** Around some pieces; zero for none. */
export function boxOf(pieces: readonly Box[]): Box {
  let [x0, x1, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const piece of pieces) {
    x0 = Math.min(x0, piece.x0)
    x1 = Math.max(x1, piece.x1)
    top = Math.min(top, piece.top)
    bottom = Math.max(bottom, piece.bottom)
  }
  return pieces.length === 0 ? { x0: 0, x1: 0, top: 0, bottom: 0 } : { x0, x1, top, bottom }
}
