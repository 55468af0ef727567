import { ANNOTATION_KINDS, type Annotation, type AnnotationKind, spanOf } from '../../shared/model/annotation.ts'
import type { Span } from '../../shared/model/primitives.ts'
import type { Change } from '../../shared/model/transaction.ts'
import { platform } from '../platform/platform.ts'
import { onApplied } from './applied.ts'
import type { VariorumDatabase } from './database.ts'
import { inTurn } from './turn.ts'
import type { Observe } from './watch-stored.ts'

/** Where an annotation stands and of what kind it is: all that is needed to draw it. */
export interface Place extends Span {
  readonly id: string
  readonly kind: AnnotationKind
}

/**
 * The places of all annotations of a source in one small row: reading ten thousand annotations takes longer than
 * showing a page of text with them. Only a repetition: whatever changes an annotation of the source deletes it in
 * the same transaction.
 */
export interface StoredPlaces {
  /** Of the source. */
  readonly id: string
  /** Of the annotations in reading order, with line feeds between them. */
  readonly ids: string
  /** For each of them its start, its end and the index of its kind. */
  readonly numbers: Uint32Array
}

/** Fewer annotations are read and listed as fast as their places: those are not kept then. */
export const WORTH_KEEPING = 200
const STRIDE = 3

export function packPlaces(sourceId: string, annotations: readonly Annotation[]): StoredPlaces {
  const numbers = new Uint32Array(annotations.length * STRIDE)
  annotations.forEach((annotation, index) => {
    const { start, end } = spanOf(annotation)
    numbers.set([start, end, ANNOTATION_KINDS.indexOf(annotation.kind)], index * STRIDE)
  })
  return { id: sourceId, ids: annotations.map(({ id }) => id).join('\n'), numbers }
}

/** Null when it is not what `packPlaces` makes: then it is as if there was none. */
export function unpackPlaces({ ids, numbers }: StoredPlaces): readonly Place[] | null {
  const all = ids === '' ? [] : ids.split('\n')
  if (!(numbers instanceof Uint32Array) || numbers.length !== all.length * STRIDE) return null
  const places: Place[] = []
  for (const [index, id] of all.entries()) {
    const [start = 0, end = 0, at = 0] = numbers.subarray(index * STRIDE, (index + 1) * STRIDE)
    const kind = ANNOTATION_KINDS[at]
    if (kind === undefined || start >= end) return null
    places.push({ id, kind, start, end })
  }
  return places
}

/** To be called in the transaction that makes the changes. */
export async function forgetPlaces(database: VariorumDatabase, changes: readonly Change[]): Promise<void> {
  const sources = sourcesIn(changes)
  if (sources.size > 0) await database.places.bulkDelete([...sources])
}

const sourcesIn = (changes: readonly Change[]): ReadonlySet<string> =>
  new Set(
    changes.flatMap(({ table, before, after }) =>
      table === 'annotations' ? [before, after].flatMap((record) => (record ? [record.target.source] : [])) : [],
    ),
  )

/** Read once; known until an annotation of the source changes. */
export const holdPlaces =
  (sourceId: string): Observe<readonly Place[] | null> =>
  (read, meet) => {
    let isOver = false
    const stop = onApplied((changes) => {
      if (isOver || !sourcesIn(changes).has(sourceId)) return
      isOver = true
      meet({ ok: true, value: null })
    })
    void read().then((answer) => {
      if (!isOver) meet(answer)
    })
    return () => {
      isOver = true
      stop()
    }
  }

/** Null when there are none that hold. */
export async function readPlaces(database: VariorumDatabase, sourceId: string): Promise<readonly Place[] | null> {
  const stored = await database.places.get(sourceId)
  return stored ? unpackPlaces(stored) : null
}

/**
 * Keeps the places of a source for the next time that it is opened. In turn, so that no change comes between:
 * `annotations` is asked then for what there is, and answers null when it is not known any more.
 */
export async function keepPlaces(
  database: VariorumDatabase,
  sourceId: string,
  annotations: () => readonly Annotation[] | null,
): Promise<void> {
  try {
    await inTurn(async () => {
      const all = annotations()
      if (!all || all.length < WORTH_KEEPING || (await database.places.get(sourceId))) return
      await database.places.put(packPlaces(sourceId, all))
    })
  } catch (thrown) {
    // It was for speed only.
    platform.logError(thrown)
  }
}
