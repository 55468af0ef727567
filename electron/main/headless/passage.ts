import { z } from 'zod'
import { ANNOTATION_KINDS } from '../../../shared/model/annotation.ts'
import { Offset } from '../../../shared/model/primitives.ts'

/** Nothing known: absent, null, and blank are the same. */
const optionalText = z
  .string()
  .nullish()
  .transform((value) => (value === null || value === undefined || value.trim() === '' ? null : value))

/** PASSAGE of the contract. Unknown fields are ignored, so that documents of later versions can be read. */
export const Passage = z.object({
  /** Base name, or the path as given on the command line. */
  source: z.string().min(1),
  kind: z.enum(ANNOTATION_KINDS),
  start: Offset,
  end: Offset,
  speaker: optionalText,
  role: optionalText,
  affiliation: optionalText,
  question: optionalText,
  stance: optionalText,
  date: optionalText,
  value: z
    .number()
    .nullish()
    .transform((value) => value ?? null),
  unit: optionalText,
  approximate: z
    .boolean()
    .nullish()
    .transform((value) => value ?? false),
  measure: optionalText,
  asOf: optionalText,
  note: optionalText,
})
export type Passage = z.infer<typeof Passage>
