import type { Likeness } from './likeness.ts'

/**
 * From this share of common shingles on two articles are nearly the same: of a hundred words some two differ in every
 * twenty at most. A reprint with another headline, a shortened end or a correction is above it.
 */
export const NEARLY_SAME = 0.8
/** So much of a text must stand in the other for it to be called a part of it: a wire story in a longer article. */
export const PART_OF = 0.8
/** From here on two articles are called alike: an edition that was much rewritten, two versions of one dispatch. */
export const ALIKE = 0.4

/** What the first of two articles is to the second. */
export type Relation = 'same' | 'part' | 'whole' | 'alike'

/** Null: they have nothing to do with each other that could be told. */
export function relationOf({ shared, ofFirst, ofSecond }: Likeness): Relation | null {
  if (shared >= NEARLY_SAME) return 'same'
  if (ofFirst >= PART_OF && ofFirst >= ofSecond) return 'part'
  if (ofSecond >= PART_OF) return 'whole'
  return shared >= ALIKE ? 'alike' : null
}

/** How far an estimate may be from the truth: above this distance from every threshold no second look is needed. */
const UNSURE = 0.12
/** A part is estimated less exactly than the whole. */
const LOOK_FROM = 0.5

/** Whether an estimate should be followed by a look at the texts. */
export function needsLook({ shared, ofFirst, ofSecond }: Likeness): boolean {
  if (shared >= NEARLY_SAME + UNSURE) return false
  return shared >= ALIKE - UNSURE || Math.max(ofFirst, ofSecond) >= LOOK_FROM
}
