import { wordsOf } from '../../shared/text/words.ts'

/** A stretch of two texts laid over each other: in both, only in the new one, only in the old one. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'gone'
  readonly text: string
}

interface Word {
  readonly start: number
  readonly end: number
  readonly key: string
}

/** Cells of the comparison. Beyond it, which no passage that a person marks comes near, all of it counts as changed. */
const LARGEST = 1_000_000

/**
 * What became of the words of `before` in `after`. The pieces that are not `gone` make up `after` exactly. Words are
 * compared as written, but for the shape of apostrophes; punctuation between them is not.
 *
 * @param language BCP 47, of both
 */
export function differingWords(before: string, after: string, language: string): readonly Piece[] {
  const old = wordsIn(before, language)
  const now = wordsIn(after, language)
  const isKept = commonWords(old, now)
  const pieces: Piece[] = []
  const add = (kind: Piece['kind'], text: string) => {
    const last = pieces.at(-1)
    if (text === '') return
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, text: last.text + text }
    else pieces.push({ kind, text })
  }
  let oldAt = 0
  let reached = 0
  let fresh: Word[] = []
  // What stood between two words that stayed: first as it was, then as it is.
  const changedUpTo = (match: number) => {
    const lost = old.slice(oldAt, match)
    add('same', after.slice(reached, fresh[0]?.start ?? reached))
    add('gone', lost.length > 0 ? before.slice(lost[0]?.start, lost.at(-1)?.end) : '')
    add('added', fresh.length > 0 ? after.slice(fresh[0]?.start, fresh.at(-1)?.end) : '')
    reached = fresh.at(-1)?.end ?? reached
    fresh = []
  }
  for (const [index, word] of now.entries()) {
    const match = isKept.get(index)
    if (match === undefined) {
      fresh.push(word)
      continue
    }
    if (fresh.length === 0) {
      add('same', after.slice(reached, word.start))
      reached = word.start
    }
    changedUpTo(match)
    add('same', after.slice(reached, word.end))
    reached = word.end
    oldAt = match + 1
  }
  changedUpTo(old.length)
  add('same', after.slice(reached))
  return pieces
}

const wordsIn = (text: string, language: string): readonly Word[] =>
  wordsOf(text, { start: 0, end: text.length }, language).map(({ start, end }) => ({
    start,
    end,
    key: text.slice(start, end).replaceAll('’', "'").normalize('NFC'),
  }))

/** The longest common run of words, with gaps: for indexes of `now` those of `old`. */
function commonWords(old: readonly Word[], now: readonly Word[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  let head = 0
  while (head < old.length && head < now.length && old[head]?.key === now[head]?.key) {
    pairs.set(head, head)
    head += 1
  }
  let tail = 0
  const least = Math.min(old.length, now.length) - head
  while (tail < least && old.at(-1 - tail)?.key === now.at(-1 - tail)?.key) {
    pairs.set(now.length - 1 - tail, old.length - 1 - tail)
    tail += 1
  }
  const a = old.slice(head, old.length - tail)
  const b = now.slice(head, now.length - tail)
  if (a.length * b.length > LARGEST) return pairs
  for (const [inNow, inOld] of pairsBetween(a, b)) pairs.set(inNow + head, inOld + head)
  return pairs
}

function pairsBetween(a: readonly Word[], b: readonly Word[]): readonly (readonly [number, number])[] {
  const width = b.length + 1
  const lengths = new Uint32Array((a.length + 1) * width)
  const lengthAt = (i: number, j: number): number => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        a[i]?.key === b[j]?.key ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1))
  const pairs: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i]?.key === b[j]?.key) {
      pairs.push([j, i])
      i += 1
      j += 1
    } else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i += 1
    else j += 1
  }
  return pairs
}
