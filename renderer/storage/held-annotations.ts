import { Dexie } from 'dexie'
import { type Annotation, type AnnotationKind, spanOf } from '../../shared/model/annotation.ts'
import type { Change } from '../../shared/model/transaction.ts'
import { onApplied } from './applied.ts'
import { database } from './database.ts'
import { keepPlaces } from './places.ts'
import type { Answer, Observe } from './watch-stored.ts'

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

type Belongs = (annotation: Annotation) => boolean

export const isOfSource =
  (sourceId: string): Belongs =>
  ({ target }) =>
    target.source === sourceId

const isOfDossier =
  (dossierId: string): Belongs =>
  (annotation) =>
    annotation.dossierId === dossierId

/** `annotations` after changes. Those that did not change stay the same objects. */
export function afterChanges(belongs: Belongs, annotations: Annotations, changes: readonly Change[]): Annotations {
  const latest = new Map<string, Annotation | null>()
  for (const { table, id, after } of changes) {
    if (table === 'annotations') latest.set(id, after !== null && belongs(after) ? after : null)
  }
  if (latest.size === 0) return annotations
  const kept = annotations.filter(({ id }) => !latest.has(id))
  const put = [...latest.values()].filter((after) => after !== null).sort(inReadingOrder)
  return put.length === 0 && kept.length === annotations.length ? annotations : merged(kept, put)
}

/** Both in reading order. */
function merged(kept: Annotations, put: Annotations): Annotations {
  const all: Annotation[] = []
  let at = 0
  for (const each of put) {
    for (let next = kept[at]; next && inReadingOrder(next, each) < 0; next = kept[at]) {
      all.push(next)
      at += 1
    }
    all.push(each)
  }
  return [...all, ...kept.slice(at)]
}

/**
 * Reads the annotations of a source once and follows the changes after that: with ten thousand of them, reading all
 * of them again for each would cost more than everything else.
 */
export const holdAnnotations = (sourceId: string): Observe<Annotations> =>
  holding(isOfSource(sourceId), (held) => keepingPlaces(sourceId, held))

/** The same for all of a dossier. */
export const holdDossierAnnotations = (dossierId: string): Observe<Annotations> =>
  holding(isOfDossier(dossierId), () => NOTHING_KEPT)

const holding =
  (belongs: Belongs, keepingOf: (held: () => Annotations | null) => Keeping): Observe<Annotations> =>
  (read, meet) => {
    let held: Annotations | null = null
    let isEnded = false
    const missed: Change[] = []
    const keeping = keepingOf(() => held)
    const stop = onApplied((changes) => {
      if (held === null) {
        missed.push(...changes)
        return
      }
      const next = afterChanges(belongs, held, changes)
      if (next === held) return
      held = next
      if (isEnded) return
      meet({ ok: true, value: next })
      keeping.later()
    })
    const begin = (answer: Answer<Annotations>): void => {
      if (isEnded) return
      if (answer.ok) held = afterChanges(belongs, answer.value, missed)
      meet(held ? { ok: true, value: held } : answer)
      keeping.later()
    }
    void read().then(begin)
    return () => {
      isEnded = true
      // Followed until then: what is kept has to be what there is.
      void keeping.end().finally(stop)
    }
  }

/** After the last change for a while, and when there is nothing else to do. Milliseconds. */
const REST = 1_000

interface Keeping {
  readonly later: () => void
  /** Does at once what was left for later. */
  readonly end: () => Promise<void>
}

const NOTHING_KEPT: Keeping = { later: () => undefined, end: () => Promise.resolve() }

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
