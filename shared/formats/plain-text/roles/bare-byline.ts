import type { Features } from '../signals/features.ts'
import { CONJUNCTIONS, isOutletLike } from '../signals/byline.ts'
import { isNameLike } from '../signals/names.ts'
import { OCCUPATION } from '../vocabulary/bylines.ts'
import { isSectionLike } from './section-line.ts'

const MAX_WORDS = 14
const MAX_OCCUPATION_WORDS = 7

/** A line that says only what its author does: `Health correspondent`. */
export const isOccupation = ({ text, words }: Features): boolean =>
  words <= MAX_OCCUPATION_WORDS && OCCUPATION.test(text.normalize('NFC'))

/** What vouches for a name on the line beside it: a date, buttons, or what the person does. */
const vouches = (other: Features | undefined): boolean =>
  other !== undefined &&
  (other.isDateLine || other.chrome === 'sure' || (other.byline?.dates.length ?? 0) > 0 || isOccupation(other))

/**
 * The names in a line between title and text that names one person or several, and perhaps a place or what they do,
 * next to a date or to interface: an unlabelled byline. Null when the line is none.
 */
export function bareByline(all: readonly Features[], i: number): readonly string[] | null {
  const here = all[i]
  if (!here || here.chrome !== null || here.words > MAX_WORDS) return null
  const [people = '', ...rest] = here.text.split(/\s*,\s*(?=[^,]*$)/u)
  const isDescribed = rest.length > 0 && OCCUPATION.test(rest.join('').normalize('NFC'))
  const named = (isDescribed ? people : here.text).replace(/\s+(?:in|à|en|tại|from)\s+\p{Lu}.*$/su, '')
  const [first = '', ...others] = named.split(/\s*,\s*/u).flatMap((part) => part.split(CONJUNCTIONS))
  const names = [first, ...others.filter((part) => !isOutletLike(part))]
  if (!names.every((name) => isNameLike(name)) || isSectionLike(here)) return null
  return vouches(all[i - 1]) || vouches(all[i + 1]) ? names : null
}
