import { z } from 'zod'
import { Id, Instant, PartialDate } from './primitives.ts'

/** Something that happened, for the timeline. */
export const DossierEvent = z.object({ id: Id, date: PartialDate, label: z.string().min(1) }).readonly()
export type DossierEvent = z.infer<typeof DossierEvent>

/** One piece of work. */
export const Dossier = z
  .object({
    id: Id,
    title: z.string().min(1),
    createdAt: Instant,
    /** By date. Left out when there is none. */
    events: z.array(DossierEvent).readonly().optional(),
  })
  .readonly()
export type Dossier = z.infer<typeof Dossier>
