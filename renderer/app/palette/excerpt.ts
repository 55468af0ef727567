import type { Hits } from '../../commands/find-text.ts'

const BEFORE = 32
const LENGTH = 240

export interface Excerpt {
  readonly text: string
  readonly hits: Hits
}

/** The part of a long text around its first hit, starting at a word; the hits moved along. Line breaks become spaces. */
export function excerpt(text: string, hits: Hits): Excerpt {
  const first = hits[0]?.[0] ?? 0
  const cut = first > BEFORE * 2 ? wordStart(text, first - BEFORE) : 0
  const mark = cut > 0 ? '… ' : ''
  const end = cut + LENGTH
  const shift = mark.length - cut
  return {
    text: mark + text.slice(cut, end).replace(/\s/g, ' '),
    hits: hits.filter(([, to]) => to <= end).map(([from, to]) => [from + shift, to + shift] as const),
  }
}

/** Where a word begins at or shortly after `at`; in scripts without spaces at a whole character. */
function wordStart(text: string, at: number): number {
  const space = text.slice(at, at + BEFORE).search(/\s/)
  if (space >= 0) return at + space + 1
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at
}
