import type { Environment } from '../environment.ts'
import type { ImportedSource } from '../formats/import-format.ts'
import { INFERABLE_FIELDS, type InferableField, type Source } from '../model/source.ts'
import type { Change, Transaction } from '../model/transaction.ts'
import { type FoundPassage, movesTo } from './edition.ts'
import type { SourceRemoval } from './source.ts'
import { withRelatedIds } from './related-sources.ts'
import { changed, created, removed, transactionOf } from './transaction-of.ts'

export interface ReadAgain {
  /** What the original gave in the encoding of the source, to tell what the analyst has corrected since. */
  readonly before: ImportedSource
  /** What it gives in the other encoding. */
  readonly after: ImportedSource
}

export interface ChangedEncoding {
  readonly transaction: Transaction
  /** The source that has the text of the other encoding. */
  readonly source: Source
  /** The old one stays as the edition that is superseded, because it is annotated. */
  readonly isEdition: boolean
}

const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What the analyst has set stays; all else is what the text says now. */
function metadataOf(source: Source, { before, after }: ReadAgain): Pick<Source, InferableField | 'inferred'> {
  const isCorrected = (field: InferableField): boolean => !sameValue(source[field], before[field])
  const from = (field: InferableField): Pick<Source, InferableField> => (isCorrected(field) ? source : after)
  return {
    title: from('title').title,
    subtitle: from('subtitle').subtitle,
    authors: from('authors').authors,
    outlet: from('outlet').outlet,
    publishedAt: from('publishedAt').publishedAt,
    language: from('language').language,
    inferred: INFERABLE_FIELDS.filter((field) => (isCorrected(field) ? source : after).inferred.includes(field)),
  }
}

/**
 * Reads a source in another encoding. Texts are written once, so this makes a new source with the text and blocks of
 * that encoding from the same original. Without annotations it takes the place of the old one; with annotations it
 * becomes its new edition, and those that were found in its text move to it. One step either way.
 *
 * @param removal the old source as it is stored, with its blocks and annotations
 * @param others the sources of the dossier, of which some may name the old one
 * @param found by id of the annotation: where it stands in the other text; see `bringAnnotations`
 * @returns null when the old source is gone
 */
export function changeEncoding(
  environment: Environment,
  removal: SourceRemoval,
  others: readonly Source[],
  read: ReadAgain,
  found: ReadonlyMap<string, FoundPassage>,
): ChangedEncoding | null {
  const [old] = removal.sources
  if (!old) return null
  const { after } = read
  const isEdition = removal.annotations.length > 0
  const { sketch: _before, ...kept } = old
  const source: Source = {
    ...kept,
    ...metadataOf(old, read),
    id: environment.newId(),
    wordCount: after.wordCount,
    ...(after.sketch === null ? {} : { sketch: after.sketch }),
    ...(isEdition ? { supersedes: old.id } : {}),
    capsule: { ...old.capsule, encoding: after.encoding, extractor: after.extractor },
  }
  const blocks = { id: source.id, dossierId: old.dossierId, blocks: after.blocks }
  const replaced: readonly Change[] = isEdition
    ? []
    : [
        ...removal.blocks.map((record) => removed('blocks', record)),
        removed('sources', old),
        ...others.flatMap((other) => {
          if (other.id === old.id) return []
          const led = withRelatedIds(other, (id) => (id === old.id ? source.id : id))
          return led === other ? [] : [changed('sources', other, led)]
        }),
      ]
  const moves = movesTo(environment, { source, text: after.text }, removal.annotations, found)
  const changes = [...replaced, created('sources', source), created('blocks', blocks), ...moves]
  const payload = { texts: [{ id: source.id, text: after.text }], originals: [] }
  return { transaction: transactionOf(environment, 'source.encoding', changes, payload), source, isEdition }
}
