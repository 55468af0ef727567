import type { Environment } from '../environment.ts'
import type { ImportedSource } from '../formats/import-format.ts'
import type { Annotation } from '../model/annotation.ts'
import type { SourceBlocks } from '../model/block.ts'
import type { InferableField, ReadingState, Source } from '../model/source.ts'
import type { Transaction } from '../model/transaction.ts'
import { changed, created, removed, transactionOf } from './transaction-of.ts'

export interface SourceArrival {
  readonly dossierId: string
  readonly imported: ImportedSource
  /** The original bytes, kept with the source. */
  readonly bytes: Uint8Array
  /** Null for pasted text. */
  readonly fileName: string | null
  readonly address: string | null
}

/** Adds a source with its text, blocks and original bytes. */
export function importSource(environment: Environment, arrival: SourceArrival): Transaction {
  const { dossierId, imported, bytes } = arrival
  const source: Source = {
    id: environment.newId(),
    dossierId,
    title: imported.title,
    subtitle: imported.subtitle,
    authors: imported.authors,
    outlet: imported.outlet,
    publishedAt: imported.publishedAt,
    language: imported.language,
    inferred: imported.inferred,
    format: imported.format,
    wordCount: imported.wordCount,
    state: 'new',
    ...(imported.sketch === null ? {} : { sketch: imported.sketch }),
    capsule: {
      sha256: imported.sha256,
      byteLength: bytes.byteLength,
      fileName: arrival.fileName,
      address: arrival.address,
      importedAt: environment.now(),
      encoding: imported.encoding,
      extractor: imported.extractor,
    },
  }
  return transactionOf(
    environment,
    'source.import',
    [created('sources', source), created('blocks', { id: source.id, dossierId, blocks: imported.blocks })],
    { texts: [{ id: source.id, text: imported.text }], originals: [{ sha256: imported.sha256, bytes }] },
  )
}

export type SourceCorrection = Partial<
  Pick<Source, 'title' | 'subtitle' | 'authors' | 'outlet' | 'publishedAt' | 'language' | 'address'>
>

/** Corrects metadata. What the analyst has set is no longer inferred. The capsule stays as it was imported. */
export function editSource(environment: Environment, before: Source, correction: SourceCorrection): Transaction {
  const corrected = new Set(Object.keys(correction) as InferableField[])
  const inferred = before.inferred.filter((field) => !corrected.has(field))
  return transactionOf(environment, 'source.edit', [changed('sources', before, { ...before, ...correction, inferred })])
}

export function setReadingState(
  environment: Environment,
  sources: readonly Source[],
  state: ReadingState,
): Transaction {
  const changes = sources
    .filter((source) => source.state !== state)
    .map((source) => changed('sources', source, { ...source, state }))
  return transactionOf(environment, 'source.state', changes)
}

export interface SourceRemoval {
  readonly sources: readonly Source[]
  readonly blocks: readonly SourceBlocks[]
  /** All annotations of those sources. */
  readonly annotations: readonly Annotation[]
}

/** Removes sources with their annotations; the texts and originals stay until they are purged, so that undo works. */
export function deleteSources(environment: Environment, { sources, blocks, annotations }: SourceRemoval): Transaction {
  return transactionOf(environment, 'source.delete', [
    ...annotations.map((annotation) => removed('annotations', annotation)),
    ...blocks.map((record) => removed('blocks', record)),
    ...sources.map((source) => removed('sources', source)),
  ])
}
