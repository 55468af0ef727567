import { z } from 'zod'
import { Id } from './primitives.ts'

export const STANDINGS = ['expert', 'official', 'other'] as const
export const Standing = z.enum(STANDINGS)
export type Standing = z.infer<typeof Standing>

/** Someone who speaks; one record for all sources of a dossier. Names are kept whole, in printed order. */
export const Person = z
  .object({
    id: Id,
    dossierId: Id,
    /** The fullest form printed. */
    name: z.string().min(1),
    /** Other forms that sources use: a surname, "the lecturer". */
    aliases: z.array(z.string().min(1)).readonly(),
    role: z.string().nullable(),
    affiliation: z.string().nullable(),
    standing: Standing,
  })
  .readonly()
export type Person = z.infer<typeof Person>
