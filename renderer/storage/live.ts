import { ANNOTATION_KINDS, type Annotation, type AnnotationKind } from '../../shared/model/annotation.ts'
import type { SourceBlocks } from '../../shared/model/block.ts'
import type { BriefRecord } from '../../shared/model/brief.ts'
import type { Dossier } from '../../shared/model/dossier.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Question } from '../../shared/model/question.ts'
import type { Source } from '../../shared/model/source.ts'
import type { TransactionLabel } from '../../shared/model/transaction.ts'
import { database } from './database.ts'
import {
  holdAnnotations,
  holdDossierAnnotations,
  indexedKinds,
  readAnnotationsIn,
  readAnnotationsOf,
} from './held-annotations.ts'
import { holdSources, readSourcesOf } from './held-sources.ts'
import { LOG_KEY } from './log-state.ts'
import { holdPlaces, type Place, readPlaces } from './places.ts'
import { isKnown } from './shared-read.ts'
import { useStored } from './use-stored.ts'
import type { Observe } from './watch-stored.ts'

/** A live value: undefined while it loads, null when there is no such record. */
export type Live<Value> = Value | undefined

// One for all who ask of no record: a new one each time would be a change each time.
const NONE: readonly never[] = []
const NO_COUNTS: ReadonlyMap<string, KindCounts> = new Map()

/** What belongs to a record; `none` when there is no record to ask about. */
function useOf<Value, None>(
  what: string,
  id: string | null,
  none: None,
  read: (id: string) => PromiseLike<Value>,
  observe?: Observe<Value | None>,
): Live<Value | None> {
  const name = id === null ? null : nameOf(what, id)
  const value = useStored<Value | None>(name, async () => (id === null ? none : read(id)), observe)
  return id === null ? none : value
}

const nameOf = (what: string, id: string): string => `${what} ${id}`

export const useDossiers = (): Live<readonly Dossier[]> =>
  useStored('dossiers', async () =>
    (await database.dossiers.toArray()).sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)),
  )

export const useDossier = (id: string | null): Live<Dossier | null> =>
  useOf('dossier', id, null, async (of) => (await database.dossiers.get(of)) ?? null)

export const useSources = (dossierId: string | null): Live<readonly Source[]> =>
  useOf('sources', dossierId, NONE, readSourcesOf, dossierId === null ? undefined : holdSources(dossierId))

export const useSource = (id: string | null): Live<Source | null> =>
  useOf('source', id, null, async (of) => (await database.sources.get(of)) ?? null)

export const useSourceText = (id: string | null): Live<string | null> =>
  useOf('text', id, null, async (of) => (await database.texts.get(of))?.text ?? null)

export const useSourceBlocks = (id: string | null): Live<SourceBlocks | null> =>
  useOf('blocks', id, null, async (of) => (await database.blocks.get(of)) ?? null)

/** Those of all sources of a dossier. */
export const useDossierBlocks = (dossierId: string | null): Live<readonly SourceBlocks[]> =>
  useOf('blocks of dossier', dossierId, NONE, (of) => database.blocks.where({ dossierId: of }).toArray())

const ANNOTATIONS = 'annotations of source'

/** In reading order. After a change those that stay as they were are the same objects. */
export const useAnnotations = (sourceId: string | null): Live<readonly Annotation[]> =>
  useOf(ANNOTATIONS, sourceId, NONE, readAnnotationsOf, sourceId === null ? undefined : holdAnnotations(sourceId))

/** Whether the annotations of a source are at hand, and need not be read. */
export const areAnnotationsHeld = (sourceId: string): boolean => isKnown(nameOf(ANNOTATIONS, sourceId))

/** Where the annotations of a source stand, when that is known before they are read; null when it is not. */
export const usePlaces = (sourceId: string | null): Live<readonly Place[] | null> =>
  useOf(
    'places',
    sourceId,
    null,
    (of) => readPlaces(database, of),
    sourceId === null ? undefined : holdPlaces(sourceId),
  )

export const useAnnotation = (id: string | null): Live<Annotation | null> =>
  useOf('annotation', id, null, async (of) => (await database.annotations.get(of)) ?? null)

export const useDossierAnnotations = (dossierId: string | null): Live<readonly Annotation[]> =>
  useOf(
    'annotations of dossier',
    dossierId,
    NONE,
    readAnnotationsIn,
    dossierId === null ? undefined : holdDossierAnnotations(dossierId),
  )

export type KindCounts = Readonly<Record<AnnotationKind, number>>

/** Annotations of each source by kind, read from the index alone. */
export const useAnnotationCounts = (dossierId: string | null): Live<ReadonlyMap<string, KindCounts>> =>
  useOf('counts', dossierId, NO_COUNTS, countAnnotations)

async function countAnnotations(dossierId: string): Promise<ReadonlyMap<string, KindCounts>> {
  const counts = new Map<string, Record<AnnotationKind, number>>()
  for (const { sourceId, kind } of await indexedKinds(dossierId, false)) {
    const own = counts.get(sourceId) ?? emptyCounts()
    own[kind] += 1
    counts.set(sourceId, own)
  }
  return counts
}

const emptyCounts = (): Record<AnnotationKind, number> =>
  Object.fromEntries(ANNOTATION_KINDS.map((kind) => [kind, 0])) as Record<AnnotationKind, number>

export const usePeople = (dossierId: string | null): Live<readonly Person[]> =>
  useOf('people', dossierId, NONE, (of) => database.people.where({ dossierId: of }).sortBy('name'))

export const useQuestions = (dossierId: string | null): Live<readonly Question[]> =>
  useOf('questions', dossierId, NONE, (of) => database.questions.where({ dossierId: of }).sortBy('wording'))

/** Heads and parts of all briefs of a dossier. */
export const useBriefRecords = (dossierId: string | null): Live<readonly BriefRecord[]> =>
  useOf('briefs', dossierId, NONE, (of) => database.briefs.where({ dossierId: of }).toArray())

/** What undo and redo would do now. */
export const useHistory = (): Live<{
  readonly undo: TransactionLabel | null
  readonly redo: TransactionLabel | null
}> =>
  useStored('history', async () => {
    const position = (await database.state.get(LOG_KEY))?.position ?? 0
    const [done, undone] = await database.history.bulkGet([position, position + 1])
    return { undo: done?.transaction.label ?? null, redo: undone?.transaction.label ?? null }
  })
