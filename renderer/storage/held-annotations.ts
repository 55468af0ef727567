import { Dexie } from 'dexie'
import { type Annotation, type AnnotationKind, spanOf } from '../../shared/model/annotation.ts'
import { database } from './database.ts'
import { type Held, holding, type Keeping } from './holding.ts'
import { keepPlaces } from './places.ts'
import type { Observe } from './watch-stored.ts'

/** Rows that are read at once: more would hold up a frame. */
const CHUNK = 500

type Annotations = readonly Annotation[]

/** In the order of the text, what holds others before them. */
export const inReadingOrder = (a: Annotation, b: Annotation): number =>
  spanOf(a).start - spanOf(b).start || spanOf(b).end - spanOf(a).end || (a.id < b.id ? -1 : 1)

/** All annotations of a source, in reading order. Not in one transaction: to be read while changes are listened to. */
export async function readAnnotationsOf(sourceId: string): Promise<Annotations> {
  const all: Annotation[] = []
  for (;;) {
    const from = all.at(-1)?.id ?? Dexie.minKey
    const range = database.annotations
      .where('[target.source+id]')
      .between([sourceId, from], [sourceId, Dexie.maxKey], all.length === 0)
    const rows = await range.limit(CHUNK).toArray()
    all.push(...rows)
    if (rows.length < CHUNK) return all.sort(inReadingOrder)
  }
}

/** Source and kind of the annotations of a dossier, from the index alone. One entry for each unless `isUnique`. */
export async function indexedKinds(
  dossierId: string,
  isUnique: boolean,
): Promise<readonly { readonly sourceId: string; readonly kind: AnnotationKind }[]> {
  const all = database.annotations
    .where('[dossierId+target.source+kind]')
    .between([dossierId, '', ''], [dossierId, '\uffff', '\uffff'])
  const keys = (await (isUnique ? all.uniqueKeys() : all.keys())) as unknown as readonly [
    string,
    string,
    AnnotationKind,
  ][]
  return keys.map(([, sourceId, kind]) => ({ sourceId, kind }))
}

/** All annotations of a dossier, in reading order: source by source, so that none of the reads is a long one. */
export async function readAnnotationsIn(dossierId: string): Promise<Annotations> {
  const sources = new Set((await indexedKinds(dossierId, true)).map(({ sourceId }) => sourceId))
  return (await Promise.all([...sources].map(readAnnotationsOf))).flat().sort(inReadingOrder)
}

export const ofSource = (sourceId: string): Held<Annotation> => ({
  table: 'annotations',
  belongs: ({ target }) => target.source === sourceId,
  compare: inReadingOrder,
})

const ofDossier = (dossierId: string): Held<Annotation> => ({
  table: 'annotations',
  belongs: (annotation) => annotation.dossierId === dossierId,
  compare: inReadingOrder,
})

/** The annotations of a source, in reading order: read once, then followed. */
export const holdAnnotations = (sourceId: string): Observe<Annotations> =>
  holding(ofSource(sourceId), (held) => keepingPlaces(sourceId, held))

/** The same for all of a dossier. */
export const holdDossierAnnotations = (dossierId: string): Observe<Annotations> => holding(ofDossier(dossierId))

/** After the last change for a while, and when there is nothing else to do. Milliseconds. */
const REST = 1_000

function keepingPlaces(sourceId: string, held: () => Annotations | null): Keeping {
  let timer: ReturnType<typeof setTimeout> | null = null
  const keep = async (): Promise<void> => {
    timer = null
    await keepPlaces(database, sourceId, held)
  }
  return {
    later: () => {
      if (timer) clearTimeout(timer)
      timer = setTimeout(() => {
        if (typeof requestIdleCallback === 'undefined') void keep()
        else requestIdleCallback(() => void keep())
      }, REST)
    },
    end: async () => {
      if (!timer) return
      clearTimeout(timer)
      await keep()
    },
  }
}
