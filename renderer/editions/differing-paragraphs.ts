import type { ComparedText } from '../../shared/analysis/alike/likeness.ts'
import { differingWords, type Piece } from './differing-words.ts'

/** A stretch of two texts laid over each other by paragraphs. */
export type Stretch =
  | { readonly kind: 'same'; /** Paragraphs. */ readonly count: number }
  | { readonly kind: 'changed'; readonly pieces: readonly Piece[] }

export interface Difference {
  readonly stretches: readonly Stretch[]
  /** Words that are only in one of them, by characters: how much there is to look at. */
  readonly added: number
  readonly gone: number
}

/**
 * What became of the paragraphs of `before` in `after`, outside the fence. Paragraphs that each text has once are laid
 * on each other as far as their order agrees (patience), so that it takes little longer than reading both; what stands
 * between them is compared by words.
 *
 * @param language BCP 47, of both
 */
export function differingParagraphs(before: ComparedText, after: ComparedText, language: string): Difference {
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)]
  const stretches: Stretch[] = []
  let [oldAt, nowAt] = [0, 0]
  const changedUpTo = (oldEnd: number, nowEnd: number): void => {
    const [lost, fresh] = [old.slice(oldAt, oldEnd).join('\n'), now.slice(nowAt, nowEnd).join('\n')]
    if (lost !== '' || fresh !== '') {
      stretches.push({ kind: 'changed', pieces: changedPieces(lost, fresh, language) })
    }
  }
  for (const [inOld, inNow] of withNeighbours(old, now, inOrder(uniquePairs(old, now)))) {
    if (inOld < oldAt || inNow < nowAt) continue
    changedUpTo(inOld, inNow)
    const last = stretches.at(-1)
    if (last?.kind === 'same') stretches[stretches.length - 1] = { kind: 'same', count: last.count + 1 }
    else stretches.push({ kind: 'same', count: 1 })
    oldAt = inOld + 1
    nowAt = inNow + 1
  }
  changedUpTo(old.length, now.length)
  const pieces = stretches.flatMap((stretch) => (stretch.kind === 'changed' ? stretch.pieces : []))
  const lengthOf = (kind: Piece['kind']): number =>
    pieces.reduce((sum, piece) => sum + (piece.kind === kind ? piece.text.length : 0), 0)
  return { stretches, added: lengthOf('added'), gone: lengthOf('gone') }
}

/** A paragraph that came or went did so with its marks, which are no words. */
function changedPieces(lost: string, fresh: string, language: string): readonly Piece[] {
  if (fresh === '') return [{ kind: 'gone', text: lost }]
  return lost === '' ? [{ kind: 'added', text: fresh }] : differingWords(lost, fresh, language)
}

type IndexPair = readonly [inOld: number, inNow: number]

const paragraphsOf = ({ text, blocks }: ComparedText): readonly string[] =>
  blocks.filter(({ role }) => role !== 'boilerplate').map(({ start, end }) => text.slice(start, end))

/** Paragraphs that stand once in each, in the order of `old`. */
function uniquePairs(old: readonly string[], now: readonly string[]): readonly IndexPair[] {
  const inNow = indexesOfUnique(now)
  return [...indexesOfUnique(old)].flatMap(([text, at]) => {
    const other = inNow.get(text)
    return other === undefined ? [] : [[at, other] as const]
  })
}

function indexesOfUnique(texts: readonly string[]): ReadonlyMap<string, number> {
  const at = new Map<string, number>()
  const repeated = new Set<string>()
  for (const [index, text] of texts.entries()) {
    if (at.has(text)) repeated.add(text)
    else at.set(text, index)
  }
  for (const text of repeated) at.delete(text)
  return at
}

/** The longest part of the pairs that is in order in both (longest increasing subsequence). */
function inOrder(pairs: readonly IndexPair[]): readonly IndexPair[] {
  const ends: number[] = []
  const previous: number[] = []
  for (const [index, [, inNow]] of pairs.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < inNow) low = middle + 1
      else high = middle
    }
    previous.push(low === 0 ? -1 : (ends[low - 1] ?? -1))
    ends[low] = index
  }
  const kept: IndexPair[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const pair = pairs[at]
    if (pair) kept.unshift(pair)
  }
  return kept
}

/** With the equal paragraphs before the first, after the last and beside each pair, which need not be unique. */
function withNeighbours(
  old: readonly string[],
  now: readonly string[],
  pairs: readonly IndexPair[],
): readonly IndexPair[] {
  const all: IndexPair[] = []
  let [oldFrom, nowFrom] = [0, 0]
  for (const [oldEnd, nowEnd] of [...pairs, [old.length, now.length] as const]) {
    let head = 0
    while (oldFrom + head < oldEnd && nowFrom + head < nowEnd && old[oldFrom + head] === now[nowFrom + head]) {
      all.push([oldFrom + head, nowFrom + head])
      head += 1
    }
    const tails: IndexPair[] = []
    let [oldTail, nowTail] = [oldEnd - 1, nowEnd - 1]
    while (oldTail >= oldFrom + head && nowTail >= nowFrom + head && old[oldTail] === now[nowTail]) {
      tails.unshift([oldTail, nowTail])
      oldTail -= 1
      nowTail -= 1
    }
    all.push(...tails)
    if (oldEnd < old.length && nowEnd < now.length) all.push([oldEnd, nowEnd])
    oldFrom = oldEnd + 1
    nowFrom = nowEnd + 1
  }
  return all
}
