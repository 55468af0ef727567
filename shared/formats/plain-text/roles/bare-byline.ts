import type { Features } from '../signals/features.ts'
import { isNameLike } from '../signals/names.ts'
import { isSectionLike } from './section-line.ts'

/**
 * The name in a line between title and text that names a person and perhaps a place, next to a date or to interface:
 * an unlabelled byline. Null when the line is none.
 */
export function bareByline(all: readonly Features[], i: number): string | null {
  const here = all[i]
  if (!here || here.chrome !== null || here.words > 9) return null
  const name = here.text.replace(/\s+(?:in|à|en|tại|from)\s+\p{Lu}.*$/su, '')
  if (!isNameLike(name) || isSectionLike(here)) return null
  const isBeside = [all[i - 1], all[i + 1]].some(
    (other) => other !== undefined && (other.isDateLine || other.chrome === 'sure'),
  )
  return isBeside ? name : null
}
