import type { Source } from '../../shared/model/source.ts'
import { packWords, unpackWords, type Words, wordsOf } from '../../shared/search/packed-words.ts'
import { readDossierSources, readPeople, readTexts } from '../storage/contents.ts'
import { annotationsIn, keepWords, readQuestions, readWords, type StoredWords } from '../storage/search-rows.ts'
import { chunksOf } from './chunks.ts'
import { DossierIndex } from './dossier-index.ts'
import type { SearchProgress } from './protocol.ts'

/** So much is read and kept at once. */
const WORDS_AT_ONCE = 20_000
const SOURCES_AT_ONCE = 200

export type OnProgress = (progress: SearchProgress) => void

/**
 * The words of sources: as they are kept, else from their texts, and then they are kept. The words of a source
 * without a text are none.
 */
export async function wordsOfSources(
  dossierId: string,
  sourceIds: readonly string[],
): Promise<ReadonlyMap<string, Words>> {
  const words = new Map<string, Words>()
  for (const row of await readWords(sourceIds)) {
    const unpacked = unpackWords(row)
    if (unpacked) words.set(row.id, unpacked)
  }
  const missing = sourceIds.filter((id) => !words.has(id))
  const made: StoredWords[] = []
  for (const { id, text } of missing.length > 0 ? await readTexts(missing) : []) {
    const own = wordsOf(text)
    words.set(id, own)
    made.push({ id, dossierId, ...packWords(own) })
  }
  if (made.length > 0) await keepWords(made).catch(dropFailure)
  return words
}

/** On a full disk, say: they are kept for speed only, and are made again the next time. */
const dropFailure = (): void => undefined

const NO_WORDS: Words = { terms: [], ids: new Uint32Array() }

export async function putSources(index: DossierIndex, sources: readonly Source[]): Promise<void> {
  const words = await wordsOfSources(
    index.dossierId,
    sources.map(({ id }) => id),
  )
  for (const source of sources) index.putSource(source, words.get(source.id) ?? NO_WORDS)
}

/** Reads all of a dossier that can be searched. @throws what the database throws */
export async function loadIndex(dossierId: string, onProgress: OnProgress): Promise<DossierIndex> {
  const index = new DossierIndex(dossierId)
  for (const person of await readPeople(dossierId)) index.putPerson(person)
  for (const question of await readQuestions(dossierId)) index.putQuestion(question)
  const sources = await readDossierSources(dossierId)
  const total = sources.length
  let done = 0
  for (const chunk of chunksOf(sources, WORDS_AT_ONCE, SOURCES_AT_ONCE)) {
    onProgress({ done, total })
    await putSources(index, chunk)
    done += chunk.length
  }
  for await (const annotations of annotationsIn(dossierId))
    for (const annotation of annotations) index.putAnnotation(annotation)
  index.settle()
  onProgress({ done: total, total })
  return index
}
