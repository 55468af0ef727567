/** A stretch of a Markdown text. */
export interface Piece {
  readonly text: string
  /** Too much for a Markdown reader: what stands there is shown as it is. */
  readonly isPlain: boolean
}

/**
 * A piece is read by itself, because the reader's time grows faster than what it reads: most articles are one piece, a
 * book is many. Weighed in UTF-16 code units, and in signs that the reader has to think about.
 */
const PIECE_WEIGHT = 40_000
const SIGN_WEIGHT = 30
/** Where nothing can be cut without harm, it is cut all the same. */
const MAX_PIECE_WEIGHT = 3 * PIECE_WEIGHT

/** What one paragraph, list or table without a blank line may have; no article comes near. */
const MAX_RUN = 100_000
/** Signs that the reader tries to pair with each other. */
const MAX_SIGNS = 6_000
const SIGNS = /[*_[\]<>`~&^!]/gu
/** Quotations and lists in each other. */
const DEEP = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))){24}|^[ \t]{120}/mu

const FENCE = /^ {0,3}(?<fence>`{3,}|~{3,})(?<info>.*)$/u

const signsIn = (run: string): number => run.match(SIGNS)?.length ?? 0

/** Whether a run of lines can be given to the reader: its time and the depth of its answer stay small. */
const isBearable = (run: string): boolean => run.length <= MAX_RUN && signsIn(run) <= MAX_SIGNS && !DEEP.test(run)

/**
 * Cuts a text at blank lines before lines that begin at the margin, so that every piece can be read in bounded time.
 * Pieces joined by LF give the text, but for fences that are opened again.
 */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let waiting: string[] = []
  let weight = 0
  let run: string[] = []
  let fence: string | null = null
  const endPiece = (): void => {
    if (waiting.length > 0) pieces.push({ text: waiting.join('\n'), isPlain: false })
    waiting = []
    weight = 0
  }
  const endRun = (): void => {
    if (run.length === 0) return
    const lines = run.join('\n')
    run = []
    if (isBearable(lines)) {
      waiting.push(lines)
      weight += lines.length + SIGN_WEIGHT * signsIn(lines)
    } else {
      endPiece()
      pieces.push({ text: lines, isPlain: true })
    }
  }
  for (const line of text.split('\n')) {
    const isBlank = line.trim() === ''
    if (isBlank) endRun()
    const canCut = run.length === 0 && !isBlank && /^\S/u.test(line)
    if ((canCut && fence === null && weight >= PIECE_WEIGHT) || weight >= MAX_PIECE_WEIGHT) {
      endRun()
      endPiece()
      // Code that had to be cut goes on as code.
      if (fence !== null) waiting.push(fence)
    }
    if (isBlank) waiting.push(line)
    else run.push(line)
    fence = fenceAfter(fence, line)
  }
  endRun()
  endPiece()
  return pieces
}

/** The fence of code that is open after a line. */
function fenceAfter(open: string | null, line: string): string | null {
  const { fence = '', info = '' } = FENCE.exec(line)?.groups ?? {}
  if (fence === '') return open
  if (open === null) return fence.startsWith('`') && info.includes('`') ? null : fence
  return fence[0] === open[0] && fence.length >= open.length && info.trim() === '' ? null : open
}
