import { OBJECT, wordsOf } from '../../../shared/briefs/written/words-of.ts'
import type { BriefBlock } from '../../../shared/model/brief.ts'

export interface FindOptions {
  readonly matchCase: boolean
  readonly wholeWord: boolean
}

/** A stretch of the words of a block (`wordsOf`), UTF-16. */
export interface Hit {
  readonly block: number
  readonly start: number
  readonly end: number
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

const WORD = '[\\p{L}\\p{M}\\p{N}_]'
/** Scripts that set no space between words: whoever looks for a word there finds it wherever it stands. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

/** The pattern that finds `query`; null when there is nothing to look for. A blank finds any blank. */
function patternOf(query: string, { matchCase, wholeWord }: FindOptions): RegExp | null {
  if (query.trim() === '') return null
  // Letters with marks are stored composed or decomposed, whatever the query was typed as.
  const forms = [...new Set([query, query.normalize('NFC'), query.normalize('NFD')])]
  const source = forms.map((form) => form.split(/\s+/u).map(escaped).join('[^\\S\\n]+')).join('|')
  const isWord = wholeWord && !UNSPACED.test(query)
  const bounded = isWord ? `(?<!${WORD})(?:${source})(?!${WORD})` : source
  return new RegExp(bounded, matchCase ? 'gu' : 'giu')
}

const wordsByBlock = new WeakMap<BriefBlock, string>()

function wordsOnce(block: BriefBlock): string {
  const known = wordsByBlock.get(block)
  if (known !== undefined) return known
  const words = wordsOf(block)
  wordsByBlock.set(block, words)
  return words
}

/** Every place where the query stands in what the analyst wrote, in order, without overlap. Quotes are left out. */
export function findInBlocks(blocks: readonly BriefBlock[], query: string, options: FindOptions): readonly Hit[] {
  const pattern = patternOf(query.replaceAll(OBJECT, ''), options)
  if (!pattern) return []
  return blocks.flatMap((block, at) =>
    [...wordsOnce(block).matchAll(pattern)].map((match): Hit => ({
      block: at,
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
}

/** The index of the first hit at or behind a place, or of the last before it; -1 when there is none. They go round. */
export function hitFrom(
  hits: readonly Hit[],
  place: { readonly block: number; readonly offset: number },
  step: 1 | -1,
): number {
  const isBehind = (hit: Hit): boolean =>
    hit.block > place.block || (hit.block === place.block && hit.start >= place.offset)
  const next = hits.findIndex(isBehind)
  if (hits.length === 0) return -1
  if (step === 1) return next < 0 ? 0 : next
  return next <= 0 ? hits.length - 1 : next - 1
}
