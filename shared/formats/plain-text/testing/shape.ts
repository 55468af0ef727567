import { z } from 'zod'
import { Block } from '../../../model/block.ts'
import { CalendarDate, Sha256 } from '../../../model/primitives.ts'
import { InferableField } from '../../../model/source.ts'

const Name = z.string().min(1).max(200)

/** What an imported source must look like whatever was imported. */
export const ImportedSourceShape = z.object({
  title: z.string().min(1).max(300),
  subtitle: z.string().min(1).nullable(),
  authors: z.array(Name),
  outlet: Name.nullable(),
  publishedAt: CalendarDate.nullable(),
  language: z.string().regex(/^[a-z]{2,3}$/u),
  inferred: z.array(InferableField),
  format: z.literal('plain-text'),
  encoding: z.string(),
  extractor: z.string().regex(/^plain-text@\d+$/u),
  sha256: Sha256,
  text: z.string().min(1),
  blocks: z.array(Block).min(1),
  wordCount: z.number().int().nonnegative(),
})
