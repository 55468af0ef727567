import { z } from 'zod'
import { Id, PartialDate } from './primitives.ts'

/** In which direction a printed value is loose. */
export const APPROXIMATORS = ['about', 'almost', 'at-least', 'more-than', 'at-most', 'less-than'] as const
export const Approximator = z.enum(APPROXIMATORS)
export type Approximator = z.infer<typeof Approximator>

export const QUANTITY_KINDS = ['stock', 'flow', 'share', 'change', 'count'] as const
export const QuantityKind = z.enum(QUANTITY_KINDS)
export type QuantityKind = z.infer<typeof QuantityKind>

/** A quantity that a source states. Who states it is the annotation's speaker. */
export const Figure = z
  .object({
    /** In base units: `$116 billion` is 116000000000. Null while the analyst has not given one. */
    value: z.number().finite().nullable(),
    /** Upper end of a range, in base units. */
    valueTo: z.number().finite().nullable(),
    /** ISO 4217 code, `percent`, `times`, or the noun counted; null when bare. */
    unit: z.string().nullable(),
    /** The power of ten that was printed as a word (`billion` = 1e9), for display; 1 when none. */
    scale: z.number().positive(),
    approximator: Approximator.nullable(),
    /** What is measured, in the analyst's words. */
    measure: z.string().nullable(),
    quantityKind: QuantityKind.nullable(),
    /** The period or date for which the value holds. */
    asOf: PartialDate.nullable(),
    /** Ids of annotations whose figure the analyst said to be of another thing. Left out when there is none. */
    keptApartFrom: z.array(Id).readonly().optional(),
  })
  .readonly()
export type Figure = z.infer<typeof Figure>
