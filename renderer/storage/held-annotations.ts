import { Dexie } from 'dexie'
import { type Annotation, spanOf } from '../../shared/model/annotation.ts'
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

/** `annotations` after changes. Those that did not change stay the same objects. */
export function afterChanges(sourceId: string, annotations: Annotations, changes: readonly Change[]): Annotations {
  const latest = new Map<string, Annotation | null>()
  for (const { table, id, after } of changes) {
    if (table === 'annotations') latest.set(id, after?.target.source === sourceId ? after : null)
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
export const holdAnnotations =
  (sourceId: string): Observe<Annotations> =>
  (read, meet) => {
    let held: Annotations | null = null
    let isEnded = false
    const missed: Change[] = []
    const keeping = keepingPlaces(sourceId, () => held)
    const stop = onApplied((changes) => {
      if (held === null) {
        missed.push(...changes)
        return
      }
      const next = afterChanges(sourceId, held, changes)
      if (next === held) return
      held = next
      if (isEnded) return
      meet({ ok: true, value: next })
      keeping.later()
    })
    const begin = (answer: Answer<Annotations>): void => {
      if (isEnded) return
      if (answer.ok) held = afterChanges(sourceId, answer.value, missed)
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
