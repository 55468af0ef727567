import { z } from 'zod'
import { Annotation } from './annotation.ts'
import { SourceBlocks } from './block.ts'
import { BriefRecord } from './brief.ts'
import { Dossier } from './dossier.ts'
import { Person } from './person.ts'
import { Question } from './question.ts'
import { Original, Source, SourceText } from './source.ts'

/** Every table whose records can be changed, with its schema. All are keyed by `id`. */
export const RECORD_SCHEMAS = {
  dossiers: Dossier,
  sources: Source,
  blocks: SourceBlocks,
  annotations: Annotation,
  people: Person,
  questions: Question,
  briefs: BriefRecord,
} as const

export type TableName = keyof typeof RECORD_SCHEMAS
export type RecordOf<Table extends TableName> = z.infer<(typeof RECORD_SCHEMAS)[Table]>
export const TABLE_NAMES = Object.keys(RECORD_SCHEMAS) as readonly TableName[]

/**
 * What is written once and never changed or undone: canonical texts and original bytes. A record
 * that is undone merely stops pointing at them, so that redoing an import needs no second copy.
 */
export const Payload = z
  .object({ texts: z.array(SourceText).readonly(), originals: z.array(Original).readonly() })
  .readonly()
export type Payload = z.infer<typeof Payload>
