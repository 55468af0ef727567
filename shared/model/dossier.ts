import { z } from 'zod'
import { Id, Instant } from './primitives.ts'

/** One piece of work. */
export const Dossier = z.object({ id: Id, title: z.string().min(1), createdAt: Instant }).readonly()
export type Dossier = z.infer<typeof Dossier>
