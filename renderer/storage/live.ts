import { ANNOTATION_KINDS, type Annotation, type AnnotationKind } from '../../shared/model/annotation.ts'
import type { SourceBlocks } from '../../shared/model/block.ts'
import type { Dossier } from '../../shared/model/dossier.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Question } from '../../shared/model/question.ts'
import type { Source } from '../../shared/model/source.ts'
import type { TransactionLabel } from '../../shared/model/transaction.ts'
import { database } from './database.ts'
import { holdAnnotations, inReadingOrder, readAnnotationsOf } from './held-annotations.ts'
import { LOG_KEY } from './log-state.ts'
import { type Place, readPlaces } from './places.ts'
import { useStored } from './use-stored.ts'

/** A live value: undefined while it loads, null when there is no such record. */
export type Live<Value> = Value | undefined

export const useDossiers = (): Live<readonly Dossier[]> =>
  useStored(async () => (await database.dossiers.toArray()).sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)))

export const useDossier = (id: string | null): Live<Dossier | null> =>
  useStored(async () => (id ? ((await database.dossiers.get(id)) ?? null) : null), [id])

export const useSources = (dossierId: string | null): Live<readonly Source[]> =>
  useStored(async () => (dossierId ? database.sources.where({ dossierId }).toArray() : []), [dossierId])

export const useSource = (id: string | null): Live<Source | null> =>
  useStored(async () => (id ? ((await database.sources.get(id)) ?? null) : null), [id])

export const useSourceText = (id: string | null): Live<string | null> =>
  useStored(async () => (id ? ((await database.texts.get(id))?.text ?? null) : null), [id])

export const useSourceBlocks = (id: string | null): Live<SourceBlocks | null> =>
  useStored(async () => (id ? ((await database.blocks.get(id)) ?? null) : null), [id])

/** In reading order. After a change those that stay as they were are the same objects. */
export const useAnnotations = (sourceId: string | null): Live<readonly Annotation[]> =>
  useStored(
    async () => (sourceId ? readAnnotationsOf(sourceId) : []),
    [sourceId],
    sourceId ? holdAnnotations(sourceId) : undefined,
  )

/**
 * Where the annotations of a source stand, when that is known before they are read; null when it is not. Not
 * followed: they come with their places.
 */
export const usePlaces = (sourceId: string | null): Live<readonly Place[] | null> =>
  useStored(async () => (sourceId ? readPlaces(database, sourceId) : null), [sourceId], once)

const once = <Value>(read: () => Promise<Value>, meet: (answer: Value) => void): (() => void) => {
  let isEnded = false
  void read().then((answer) => {
    if (!isEnded) meet(answer)
  })
  return () => {
    isEnded = true
  }
}

export const useAnnotation = (id: string | null): Live<Annotation | null> =>
  useStored(async () => (id ? ((await database.annotations.get(id)) ?? null) : null), [id])

export const useDossierAnnotations = (dossierId: string | null): Live<readonly Annotation[]> =>
  useStored(
    async () => (dossierId ? (await database.annotations.where({ dossierId }).toArray()).sort(inReadingOrder) : []),
    [dossierId],
  )

export type KindCounts = Readonly<Record<AnnotationKind, number>>

/** Annotations of each source by kind, read from the index alone. */
export const useAnnotationCounts = (dossierId: string | null): Live<ReadonlyMap<string, KindCounts>> =>
  useStored(async () => (dossierId ? countAnnotations(dossierId) : new Map<string, KindCounts>()), [dossierId])

async function countAnnotations(dossierId: string): Promise<ReadonlyMap<string, KindCounts>> {
  const index = '[dossierId+target.source+kind]'
  const keys = await database.annotations
    .where(index)
    .between([dossierId, '', ''], [dossierId, '\uffff', '\uffff'])
    .keys()
  const counts = new Map<string, Record<AnnotationKind, number>>()
  for (const key of keys as unknown as readonly [string, string, AnnotationKind][]) {
    const [, sourceId, kind] = key
    const own = counts.get(sourceId) ?? emptyCounts()
    own[kind] += 1
    counts.set(sourceId, own)
  }
  return counts
}

const emptyCounts = (): Record<AnnotationKind, number> =>
  Object.fromEntries(ANNOTATION_KINDS.map((kind) => [kind, 0])) as Record<AnnotationKind, number>

export const usePeople = (dossierId: string | null): Live<readonly Person[]> =>
  useStored(async () => (dossierId ? database.people.where({ dossierId }).sortBy('name') : []), [dossierId])

export const useQuestions = (dossierId: string | null): Live<readonly Question[]> =>
  useStored(async () => (dossierId ? database.questions.where({ dossierId }).sortBy('wording') : []), [dossierId])

/** What undo and redo would do now. */
export const useHistory = (): Live<{
  readonly undo: TransactionLabel | null
  readonly redo: TransactionLabel | null
}> =>
  useStored(async () => {
    const position = (await database.state.get(LOG_KEY))?.position ?? 0
    const [done, undone] = await database.history.bulkGet([position, position + 1])
    return { undo: done?.transaction.label ?? null, redo: undone?.transaction.label ?? null }
  })
