import { z } from 'zod'
import { Change, Transaction } from '../model/transaction.ts'

/**
 * One unit of the journal: what a commit, an undo or a redo does to the tables. A `seed` is what the app
 * puts there by itself, such as the first empty dossier: it is no step of the person's to take back.
 */
export const WrittenFrame = z.object({ step: z.enum(['do', 'seed']), transaction: Transaction }).readonly()
export type WrittenFrame = z.infer<typeof WrittenFrame>

/** `ordinal` is that of the step taken back or done again. */
export const SteppedFrame = z
  .object({
    step: z.enum(['undo', 'redo']),
    ordinal: z.number().int().positive(),
    changes: z.array(Change).readonly(),
  })
  .readonly()
export type SteppedFrame = z.infer<typeof SteppedFrame>

export const Frame = z.union([WrittenFrame, SteppedFrame])
export type Frame = z.infer<typeof Frame>

export const changesOf = (frame: Frame): readonly Change[] =>
  'transaction' in frame ? frame.transaction.changes : frame.changes
