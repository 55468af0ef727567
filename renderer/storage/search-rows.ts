import type { Annotation } from '../../shared/model/annotation.ts'
import type { Question } from '../../shared/model/question.ts'
import type { Source } from '../../shared/model/source.ts'
import type { Change } from '../../shared/model/transaction.ts'
import { PACKED_VERSION, type PackedWords } from '../../shared/search/packed-words.ts'
import { database, type VariorumDatabase } from './database.ts'

/**
 * The words of a text, as the search needs them. Only a repetition: a text never changes, and what is removed with a
 * source is made anew when the source comes back.
 */
export interface StoredWords extends PackedWords {
  /** Of the source. */
  readonly id: string
  readonly dossierId: string
}

/** Rows that are read at once: a longer read would hold up what is written. */
const CHUNK = 500

const present = <Value>(value: Value | undefined): value is Value => value !== undefined

/** To be called in the transaction that makes the changes: the words of a source that is removed go with it. */
export async function forgetWords(from: VariorumDatabase, changes: readonly Change[]): Promise<void> {
  const gone = changes.flatMap(({ table, id, after }) => (table === 'sources' && after === null ? [id] : []))
  if (gone.length > 0) await from.words.bulkDelete(gone)
}

/** Keeps the words of sources; those that have been removed meanwhile are left out. */
export async function keepWords(rows: readonly StoredWords[]): Promise<void> {
  await database.transaction('rw', database.sources, database.words, async () => {
    const there = new Set(
      await database.sources
        .where('id')
        .anyOf(rows.map(({ id }) => id))
        .primaryKeys(),
    )
    await database.words.bulkPut(rows.filter(({ id }) => there.has(id)))
  })
}

/** Those that are kept, of these sources; of another version none. */
export async function readWords(sourceIds: readonly string[]): Promise<readonly StoredWords[]> {
  const rows = await database.words.bulkGet([...sourceIds])
  return rows.filter(present).filter(({ version }) => version === PACKED_VERSION)
}

/** Ids of the sources of a dossier whose words are not kept. Whether those that are can be used is seen when they are read. */
export async function sourcesWithoutWords(dossierId: string): Promise<readonly string[]> {
  const [all, kept] = await Promise.all([
    database.sources.where({ dossierId }).primaryKeys(),
    database.words.where({ dossierId }).primaryKeys(),
  ])
  const known = new Set(kept)
  return all.filter((id) => !known.has(id))
}

/** All annotations of a dossier, so many at a time. */
export async function* annotationsIn(dossierId: string): AsyncGenerator<readonly Annotation[], void, undefined> {
  const ids = await database.annotations.where({ dossierId }).primaryKeys()
  for (let at = 0; at < ids.length; at += CHUNK) {
    yield (await database.annotations.bulkGet(ids.slice(at, at + CHUNK))).filter(present)
  }
}

export const readQuestions = (dossierId: string): Promise<readonly Question[]> =>
  database.questions.where({ dossierId }).toArray()

/** Sources that are there, by id. */
export async function readSourcesById(ids: readonly string[]): Promise<ReadonlyMap<string, Source>> {
  const sources = (await database.sources.bulkGet([...ids])).filter(present)
  return new Map(sources.map((source) => [source.id, source]))
}
