import { likenessKey } from '../plain-text/signals/words.ts'
import type { StructuredDocument } from './structured-document.ts'

/** The title stands among so many first blocks. */
const REACH = 30
/** Above a title stand a name, a date, a kicker: short lines. */
const MAX_ABOVE = 6
const MAX_LENGTH = 600

/**
 * The block that is the title: what the file marks as such, what has the words of the title that it states, or the
 * only heading of the first level at the beginning. Null when none of these stands out.
 */
export function findTitleBlock({ blocks, metadata, isPage }: StructuredDocument): number | null {
  const marked = blocks.findIndex(({ role }) => role === 'title')
  if (marked >= 0) return marked
  const near = blocks.slice(0, isPage === true ? blocks.length : REACH)
  const key = metadata.title === null ? '' : likenessKey(metadata.title)
  if (key !== '') {
    const same = near.findIndex(
      ({ role, text, isCertain }) =>
        (role === 'heading' || role === 'paragraph') &&
        isCertain !== true &&
        text.length <= MAX_LENGTH &&
        likenessKey(text) === key,
    )
    if (same >= 0) return same
  }
  const first = near.findIndex(({ role, level }) => role === 'heading' && level === 1)
  if (first < 0 || first > MAX_ABOVE) return null
  const isOnly = !blocks.some(({ role, level }, i) => i !== first && role === 'heading' && level === 1)
  const isAbove = blocks.slice(0, first).every(({ text, role }) => text.length < 200 && role !== 'list-item')
  return isOnly && isAbove ? first : null
}
