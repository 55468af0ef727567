import type { Span } from '../model/primitives.ts'
import { CharacterClass, clampSpan, classAt, trimSpan, widthAt } from './characters.ts'
import { widenToClusters } from './segmenters.ts'
import { safeStart, tokensOf } from './tokens.ts'

/** Hyphenated parts are words here: whoever selects the second half of a compound means it. */
const OPTIONS = { joinHyphens: false } as const

const { blank, punctuation, other } = CharacterClass

function saysSomething(text: string, span: Span): boolean {
  for (let at = span.start; at < span.end; at += widthAt(text, at)) {
    const kind = classAt(text, at)
    if (kind !== blank && kind !== punctuation && kind !== other) return true
  }
  return false
}

/** The word that has the offset strictly inside it, or null. */
function wordAcross(text: string, offset: number, language: string): Span | null {
  const from = safeStart(text, offset, 0)
  for (const word of tokensOf(text, { start: from, end: text.length }, { ...OPTIONS, language })) {
    if (word.end > offset) return word.start < offset ? word : null
  }
  return null
}

/**
 * The passage that a selection means: words cut by its edges are completed, outer blanks are dropped, and
 * quotation marks and other punctuation stay as selected: those inside are kept, those outside are not added.
 * It may cross paragraphs, and cuts no surrogate pair and no grapheme cluster. Snapping twice changes nothing.
 *
 * @param span the selection, UTF-16 offsets into `text`, in either order
 * @returns null when the selection holds no letter, digit or symbol
 */
export function snapToWords(text: string, span: Span, language: string): Span | null {
  const selected = trimSpan(text, clampSpan(text, span))
  if (selected.start === selected.end || !saysSomething(text, selected)) return null
  return completed(text, selected, language)
}

/** With the rest of the words and clusters that an edge cuts. A cluster may end in the middle of the next word: then that is cut. */
function completed(text: string, span: Span, language: string): Span {
  const start = wordAcross(text, span.start, language)?.start ?? span.start
  const end = wordAcross(text, span.end, language)?.end ?? span.end
  const whole = widenToClusters(text, { start, end })
  return whole.start === start && whole.end === end ? whole : completed(text, whole, language)
}
