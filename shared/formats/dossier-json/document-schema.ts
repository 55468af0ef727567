import { z } from 'zod'
import { Annotation } from '../../model/annotation.ts'
import { Block } from '../../model/block.ts'
import { BriefRecord } from '../../model/brief.ts'
import { Dossier } from '../../model/dossier.ts'
import { Person } from '../../model/person.ts'
import { Question } from '../../model/question.ts'
import { Source } from '../../model/source.ts'

export const FORMAT = 'variorum-dossier'
/** Goes up when an older reader could misread the file. */
export const VERSION = 1

/** A source with what belongs to it; `original` is Base64, or null when the bytes were left out. */
export const SourceEntry = z.object({
  source: Source,
  text: z.string(),
  blocks: z.array(Block),
  original: z.string().nullable(),
})
export type SourceEntry = z.infer<typeof SourceEntry>

/** What a reader looks at before anything else. */
export const Envelope = z.object({ format: z.literal(FORMAT), version: z.number().int().positive() })

export const DossierDocument = z.object({
  /** Why altered or missing quotes were exported nevertheless; null when nothing was overridden. */
  override: z.string().nullable(),
  dossier: Dossier,
  people: z.array(Person),
  questions: z.array(Question),
  sources: z.array(SourceEntry),
  annotations: z.array(Annotation),
  briefs: z.array(BriefRecord),
})
export type DossierDocument = z.infer<typeof DossierDocument>
