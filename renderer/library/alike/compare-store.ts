import { create } from 'zustand'
import { descendsFrom } from '../../../shared/analysis/editions/editions.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { Source } from '../../../shared/model/source.ts'
import { type AlikeView, relatedTo } from './alike-view.ts'

const words = messages.alike

export interface Compared {
  readonly older: string
  readonly newer: string
}

/** The two sources that are laid over each other; null while none are. */
export const useCompared = create<{ readonly pair: Compared | null }>()(() => ({ pair: null }))

export const compare = (pair: Compared | null): void => {
  useCompared.setState({ pair })
}

/** Which of two came later: the edition of the other if it is one, else by import. */
export function inOrder(a: Source, b: Source): Compared {
  const isNewer =
    a.supersedes === b.id ||
    (b.supersedes !== a.id &&
      (a.capsule.importedAt > b.capsule.importedAt || (a.capsule.importedAt === b.capsule.importedAt && a.id > b.id)))
  return isNewer ? { older: b.id, newer: a.id } : { older: a.id, newer: b.id }
}

/** What a source is most likely to be compared with: what it may be or is the edition of, else the most alike. */
export function likelyPair(source: Source, sources: readonly Source[], view: AlikeView): Compared | null {
  const offer = view.offers.get(source.id)
  if (offer) return { older: offer.older, newer: offer.newer }
  const newer = sources.find(({ supersedes }) => supersedes === source.id)
  if (newer) return { older: source.id, newer: newer.id }
  const other = source.supersedes ?? relatedTo(source.id, view.pairs)[0]?.id
  const found = sources.find(({ id }) => id === other)
  return found ? inOrder(source, found) : null
}

/** The source that is nearly the same as this one, the most alike; editions of each other are no two articles. */
export function nearestPrint(source: Source, sources: readonly Source[], view: AlikeView): Compared | null {
  for (const { id, relation } of relatedTo(source.id, view.pairs)) {
    const other = sources.find((each) => each.id === id)
    if (relation !== 'same' || !other || other.supersedes === source.id || source.supersedes === id) continue
    return inOrder(source, other)
  }
  return null
}

/** Why the newer can't be made the edition of the older; null: it can. */
export function refusalOf({ older, newer }: Compared, sources: readonly Source[]): string | null {
  const supersedes = sources.find(({ id }) => id === newer)?.supersedes
  if (supersedes === older) return words.isAlready
  if (supersedes !== undefined && sources.some(({ id }) => id === supersedes)) return words.isEdition
  if (sources.some((each) => each.supersedes === older)) return words.hasNewer
  const parents = new Map(sources.map((each) => [each.id, each.supersedes]))
  return descendsFrom(parents, older, newer) ? words.hasNewer : null
}
