import type { SourceBlocks } from '../../shared/model/block.ts'
import type { Brief, BriefPart, BriefRecord } from '../../shared/model/brief.ts'
import type { Dossier } from '../../shared/model/dossier.ts'
import type { DossierContents, SourceContents } from '../../shared/model/dossier-contents.ts'
import type { Source, SourceText } from '../../shared/model/source.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Question } from '../../shared/model/question.ts'
import { database } from './database.ts'

/** A whole dossier as a value, for exports and checks; null when there is none. `originals` also reads the bytes. */
export async function readDossierContents(
  dossierId: string,
  { originals }: { readonly originals: boolean },
): Promise<DossierContents | null> {
  const dossier = await database.dossiers.get(dossierId)
  if (!dossier) return null
  const [sources, annotations, people, questions, briefs] = await Promise.all([
    database.sources.where({ dossierId }).toArray(),
    database.annotations.where({ dossierId }).toArray(),
    database.people.where({ dossierId }).toArray(),
    database.questions.where({ dossierId }).toArray(),
    database.briefs.where({ dossierId }).toArray(),
  ])
  const contents = await Promise.all(sources.map((source) => readSourceContents(source, originals)))
  return { dossier, sources: contents, annotations, people, questions, briefs }
}

async function readSourceContents(source: Source, originals: boolean): Promise<SourceContents> {
  const [text, blocks, original] = await Promise.all([
    database.texts.get(source.id),
    database.blocks.get(source.id),
    originals ? database.originals.get(source.capsule.sha256) : undefined,
  ])
  return { source, text: text?.text ?? '', blocks: blocks?.blocks ?? [], original: original?.bytes ?? null }
}

const present = <Value>(value: Value | undefined): value is Value => value !== undefined

/** Everything that goes when sources are removed. */
export async function readSourceRemoval(sourceIds: readonly string[]): Promise<{
  readonly sources: Source[]
  readonly blocks: { readonly id: string; readonly dossierId: string; readonly blocks: SourceContents['blocks'] }[]
  readonly annotations: Annotation[]
}> {
  const [sources, blocks, annotations] = await Promise.all([
    database.sources.bulkGet([...sourceIds]),
    database.blocks.bulkGet([...sourceIds]),
    database.annotations
      .where('target.source')
      .anyOf([...sourceIds])
      .toArray(),
  ])
  return { sources: sources.filter(present), blocks: blocks.filter(present), annotations }
}

// Records as they are now, to be read in turn: an edit that builds on what is shown fails when the view is behind.

export const readAnnotation = (id: string): Promise<Annotation | undefined> => database.annotations.get(id)

/** Those that are still there. */
export const readAnnotations = async (ids: readonly string[]): Promise<readonly Annotation[]> =>
  (await database.annotations.bulkGet([...ids])).filter(present)

/** Ids of all annotations of a dossier, those of one source first. */
export async function readAnnotationIds(dossierId: string, firstSourceId: string): Promise<readonly string[]> {
  const [first, all] = await Promise.all([
    database.annotations.where('target.source').equals(firstSourceId).primaryKeys(),
    database.annotations.where({ dossierId }).primaryKeys(),
  ])
  return [...new Set([...first, ...all])]
}

export const readDossierSources = (dossierId: string): Promise<readonly Source[]> =>
  database.sources.where({ dossierId }).toArray()

export const readDossier = (id: string): Promise<Dossier | undefined> => database.dossiers.get(id)

/** Those that are still there. */
export const readSources = async (ids: readonly string[]): Promise<readonly Source[]> =>
  (await database.sources.bulkGet([...ids])).filter(present)

export const readBlocks = (sourceId: string): Promise<SourceBlocks | undefined> => database.blocks.get(sourceId)

export const readPerson = (id: string): Promise<Person | undefined> => database.people.get(id)

/** Those that are still there. */
export const readPersons = async (ids: readonly string[]): Promise<readonly Person[]> =>
  (await database.people.bulkGet([...ids])).filter(present)

export const readQuestion = (id: string): Promise<Question | undefined> => database.questions.get(id)

export const readDossierAnnotations = (dossierId: string): Promise<readonly Annotation[]> =>
  database.annotations.where({ dossierId }).toArray()

export const readPeople = (dossierId: string): Promise<readonly Person[]> =>
  database.people.where({ dossierId }).toArray()

/** Sources of the dossier that have these bytes, by their hash. */
export async function findDuplicates(
  dossierId: string,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, Source>> {
  const keys = hashes.map((sha256) => [dossierId, sha256])
  const found = await database.sources.where('[dossierId+capsule.sha256]').anyOf(keys).toArray()
  return new Map(found.map((source) => [source.capsule.sha256, source]))
}

/** Canonical texts of some sources; those that have none are left out. */
export async function readTexts(sourceIds: readonly string[]): Promise<readonly SourceText[]> {
  return (await database.texts.bulkGet([...sourceIds])).filter(present)
}

/** Heads and parts of all briefs of a dossier. */
export const readBriefRecords = (dossierId: string): Promise<readonly BriefRecord[]> =>
  database.briefs.where({ dossierId }).toArray()

export async function readBriefHead(id: string): Promise<Brief | undefined> {
  const record = await database.briefs.get(id)
  return record?.type === 'brief' ? record : undefined
}

/** Those that are still there. */
export async function readBriefParts(ids: readonly string[]): Promise<readonly BriefPart[]> {
  const records = (await database.briefs.bulkGet([...ids])).filter(present)
  return records.flatMap((record) => (record.type === 'brief-part' ? [record] : []))
}

/** The original bytes with this hash; null when they are not there. */
export const readOriginal = async (sha256: string): Promise<Uint8Array | null> =>
  (await database.originals.get(sha256))?.bytes ?? null
