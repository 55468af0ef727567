import type { PlacedPassage } from '../build-dossier.ts'
import { Passage } from '../passage.ts'

const NOTHING_KNOWN = Passage.omit({ source: true }).parse({ kind: 'expert_view', start: 0, end: 6 })

/** A passage of which only these fields are known; the first word of `s1` unless they say otherwise. */
export const placedPassage = (fields: Partial<PlacedPassage>): PlacedPassage => ({
  sourceId: 's1',
  ...NOTHING_KNOWN,
  ...fields,
})
