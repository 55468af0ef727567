import { z } from 'zod'
import { Id } from './primitives.ts'

/** One step of a scale. Ids are stable, labels can be edited. */
export const Stance = z.object({ id: z.string().min(1), label: z.string().min(1) }).readonly()
export type Stance = z.infer<typeof Stance>

/** The scale a question gets unless the analyst gives it another; from yes to no. */
export const DEFAULT_SCALE: readonly Stance[] = [
  { id: 'yes', label: 'Yes' },
  { id: 'leans-yes', label: 'Leans yes' },
  { id: 'conditional', label: 'Conditional' },
  { id: 'leans-no', label: 'Leans no' },
  { id: 'no', label: 'No' },
]

/** Something on which the sources take positions. */
export const Question = z
  .object({
    id: Id,
    dossierId: Id,
    wording: z.string().min(1),
    /** Ordered; the first is furthest towards yes. */
    scale: z.array(Stance).min(1).readonly(),
  })
  .readonly()
export type Question = z.infer<typeof Question>
