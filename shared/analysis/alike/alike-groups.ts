import type { Source } from '../../model/source.ts'
import { byText } from '../by-text.ts'
import { apartPairs } from './decisions.ts'
import type { Relation } from './relation.ts'

/** Two sources and what the first is to the second. */
export interface AlikePair {
  readonly first: string
  readonly second: string
  readonly relation: Relation
}

/** Sources that are one article: prints that are nearly the same, and the editions of each. */
export interface AlikeGroup {
  /** The one to read: of the newest edition, the earliest published, else the first that was imported. */
  readonly lead: string
  /** The others, in the order in which they would lead. */
  readonly others: readonly string[]
}

/** Ids of the sources that another of them is the new edition of. */
export function supersededIds(sources: readonly Source[]): ReadonlySet<string> {
  return new Set(sources.flatMap(({ supersedes }) => supersedes ?? []))
}

/**
 * Each article once. What only stands within another, or is merely alike, is an article of its own; and two that the
 * analyst keeps apart are never in one group, not even by way of a third that is nearly the same as both.
 *
 * @returns groups of two and more, by id of every source in them
 */
export function alikeGroups(sources: readonly Source[], pairs: readonly AlikePair[]): ReadonlyMap<string, AlikeGroup> {
  const byId = new Map(sources.map((source) => [source.id, source]))
  const roots = new Map<string, string>()
  const rootOf = (id: string): string => {
    let at = id
    for (let next = roots.get(at); next !== undefined; next = roots.get(at)) at = next
    if (at !== id) roots.set(id, at)
    return at
  }
  const join = (a: string, b: string): void => {
    const [one, other] = [rootOf(a), rootOf(b)]
    if (one !== other && byId.has(a) && byId.has(b)) roots.set(one, other)
  }
  for (const { id, supersedes } of sources) if (supersedes !== undefined) join(id, supersedes)
  const apart = apartPairs(sources)
  const wouldMeet = (a: string, b: string): boolean => {
    const roots = new Set([rootOf(a), rootOf(b)])
    return apart.some(([one, other]) => {
      const [first, second] = [rootOf(one), rootOf(other)]
      return first !== second && roots.has(first) && roots.has(second)
    })
  }
  for (const { first, second, relation } of pairs) {
    if (relation === 'same' && !wouldMeet(first, second)) join(first, second)
  }
  const members = new Map<string, Source[]>()
  for (const source of sources) {
    const root = rootOf(source.id)
    const known = members.get(root)
    if (known) known.push(source)
    else members.set(root, [source])
  }
  const superseded = supersededIds(sources)
  const groups = new Map<string, AlikeGroup>()
  for (const group of members.values()) {
    if (group.length < 2) continue
    const [lead, ...others] = group.sort((a, b) => inLeadingOrder(a, b, superseded)).map(({ id }) => id)
    if (lead === undefined) continue
    const one = { lead, others }
    for (const { id } of group) groups.set(id, one)
  }
  return groups
}

function inLeadingOrder(a: Source, b: Source, superseded: ReadonlySet<string>): number {
  return (
    Number(superseded.has(a.id)) - Number(superseded.has(b.id)) ||
    // What has no date comes after what has one.
    byText(a.publishedAt ?? '9999', b.publishedAt ?? '9999') ||
    byText(a.capsule.importedAt, b.capsule.importedAt) ||
    byText(a.id, b.id)
  )
}
