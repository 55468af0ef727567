import { z } from 'zod'
import { CalendarDate, Id, Instant, Sha256 } from './primitives.ts'

/** Fields that an importer can infer rather than read. */
export const INFERABLE_FIELDS = ['title', 'subtitle', 'authors', 'outlet', 'publishedAt', 'language'] as const
export const InferableField = z.enum(INFERABLE_FIELDS)
export type InferableField = z.infer<typeof InferableField>

/** Where a source came from: enough to prove later what was imported. */
export const Capsule = z
  .object({
    /** Of the original bytes, which are kept under this key. */
    sha256: Sha256,
    /** Bytes. */
    byteLength: z.number().int().nonnegative(),
    /** File name as given, or null for pasted text. */
    fileName: z.string().nullable(),
    /** Address it was saved from, if known. */
    address: z.string().nullable(),
    importedAt: Instant,
    /** For text formats: WHATWG label of the encoding it was decoded from. */
    encoding: z.string().nullable(),
    /** `format@version` of the importer that made the canonical text. */
    extractor: z.string(),
  })
  .readonly()
export type Capsule = z.infer<typeof Capsule>

export const READING_STATES = ['new', 'reading', 'done'] as const
export const ReadingState = z.enum(READING_STATES)
export type ReadingState = z.infer<typeof ReadingState>

/** What is known about one article. Its text, blocks and original bytes are records of their own. */
export const Source = z
  .object({
    id: Id,
    dossierId: Id,
    title: z.string(),
    subtitle: z.string().nullable(),
    authors: z.array(z.string()).readonly(),
    outlet: z.string().nullable(),
    publishedAt: CalendarDate.nullable(),
    /** BCP 47; `und` when it could not be told. */
    language: z.string(),
    /** Which of the fields above were inferred, not stated by the text. */
    inferred: z.array(InferableField).readonly(),
    /** Id of the import format. */
    format: z.string(),
    /** Words outside the fence. */
    wordCount: z.number().int().nonnegative(),
    state: ReadingState,
    capsule: Capsule,
    /**
     * Id of the source of which this is the new edition; left out when there is none. That source may have been
     * removed since. What is still annotated there is to be placed here, unless it is kept as a quotation.
     */
    supersedes: Id.optional(),
    /** Ids of sources of which the analyst said that this is no new edition. Left out when there is none. */
    notEditionOf: z.array(Id).readonly().optional(),
    /** Ids of sources that the analyst said to be other articles, however alike. Left out when there is none. */
    notSameAs: z.array(Id).readonly().optional(),
    /** Given by the analyst instead of the address in the capsule, which stays; null when that is wrong. */
    address: z.string().nullable().optional(),
    /** MinHash of the words (`shared/text/sketch.ts`); left out for short texts and by older versions. */
    sketch: z.string().optional(),
  })
  .readonly()
export type Source = z.infer<typeof Source>

/** Where it was published, as far as is known: what the analyst has said goes before what the file says. */
export const addressOf = ({ address, capsule }: Source): string | null =>
  address === undefined ? capsule.address : address

/** The canonical text of a source: written once, never changed. */
export const SourceText = z.object({ id: Id, text: z.string() }).readonly()
export type SourceText = z.infer<typeof SourceText>

/** Original bytes, keyed by their hash: written once, never changed. */
export const Original = z
  .object({ sha256: Sha256, bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) })
  .readonly()
export type Original = z.infer<typeof Original>
