import type { Annotation } from '../../shared/model/annotation.ts'
import { differingParts } from './differing-parts.ts'

/** Finds annotations by their ids. */
export type AnnotationsById = Pick<ReadonlyMap<string, Annotation>, 'get'>

/** So many differences are kept beside the last whole map; after more of them a whole one is made again. */
const MOST = 256

interface Held {
  readonly of: readonly Annotation[]
  readonly whole: ReadonlyMap<string, Annotation>
  /** Null: no longer there. */
  readonly changed: ReadonlyMap<string, Annotation | null>
}

/**
 * A function from annotations to what finds them by their ids. From one array to the next it looks at what differs
 * only: with ten thousand of them a map made anew for each new one is the most of what the page does about it.
 */
export function findingById(): (annotations: readonly Annotation[]) => AnnotationsById {
  let held: Held | null = null
  return (annotations) => {
    held = held && held.of !== annotations ? heldAfter(held, annotations) : (held ?? heldOf(annotations))
    const { whole, changed } = held
    return {
      get: (id) => {
        const now = changed.get(id)
        return now === undefined ? whole.get(id) : (now ?? undefined)
      },
    }
  }
}

const heldOf = (of: readonly Annotation[]): Held => ({
  of,
  whole: new Map(of.map((each) => [each.id, each])),
  changed: new Map(),
})

function heldAfter({ of: before, whole, changed }: Held, after: readonly Annotation[]): Held {
  const { gone, come } = differingParts(before, after)
  if (changed.size + gone.length + come.length > MOST) return heldOf(after)
  const next = new Map(changed)
  for (const { id } of gone) next.set(id, null)
  for (const each of come) next.set(each.id, each)
  return { of: after, whole, changed: next }
}
