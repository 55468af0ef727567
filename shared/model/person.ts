import { z } from 'zod'
import { Id, PartialDate } from './primitives.ts'

export const STANDINGS = ['expert', 'official', 'other'] as const
export const Standing = z.enum(STANDINGS)
export type Standing = z.infer<typeof Standing>

/** What a source said somebody was, and when: people change office. */
export const StatedRole = z
  .object({
    role: z.string().nullable(),
    affiliation: z.string().nullable(),
    /** When it was so; null when nothing says it. */
    asOf: PartialDate.nullable(),
    /** Id of the source that says so; null when the analyst does. */
    sourceId: Id.nullable(),
  })
  .readonly()
export type StatedRole = z.infer<typeof StatedRole>

/** Someone who speaks; one record for all sources of a dossier. Names are kept whole, in printed order. */
export const Person = z
  .object({
    id: Id,
    dossierId: Id,
    /** The fullest form printed. */
    name: z.string().min(1),
    /** Other forms that sources use: a surname, "the lecturer". */
    aliases: z.array(z.string().min(1)).readonly(),
    /** The latest role that is known, as it is shown beside the name. */
    role: z.string().nullable(),
    affiliation: z.string().nullable(),
    standing: Standing,
    /** Every role that a source gave, earliest first. Left out when there is none. */
    statedRoles: z.array(StatedRole).readonly().optional(),
    /** Ids of people of a similar name whom the analyst said to be others. Left out when there is none. */
    notSameAs: z.array(Id).readonly().optional(),
  })
  .readonly()
export type Person = z.infer<typeof Person>
