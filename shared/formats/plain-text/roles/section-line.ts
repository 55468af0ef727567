import type { Features } from '../signals/features.ts'
import { folded, wordsOf } from '../signals/words.ts'
import { SECTION_WORDS } from '../vocabulary/headers.ts'

/** A short line made up of the names of sections, perhaps with one more word: `Business`, `Harbour News`. */
export function isSectionLike({ text, words }: Features): boolean {
  if (words > 4) return false
  const all = wordsOf(folded(text))
  const known = all.filter((word) => SECTION_WORDS.has(word)).length
  return known > 0 && known >= all.length - 1
}
