import type { Source } from '../../model/source.ts'

type Linked = Pick<Source, 'id' | 'supersedes'>

/** Which sources are editions of one article. */
export interface Editions {
  /** Whether there is a source that is the new edition of another. */
  readonly hasAny: boolean
  /** One id for all editions of an article; of a source without editions its own. */
  readonly articleOf: (sourceId: string) => string
  /** Whether the one is a later edition of the other, over any number of editions. */
  readonly isLater: (sourceId: string, than: string) => boolean
  /** Whether there is a newer edition of it. */
  readonly isSuperseded: (sourceId: string) => boolean
}

/** Looks at nothing but the links, which also lead over editions that have been removed since. */
export function editionsOf(sources: readonly Linked[]): Editions {
  const older = new Map(
    sources.flatMap(({ id, supersedes }) => (supersedes === undefined ? [] : [[id, supersedes] as const])),
  )
  const superseded = new Set(older.values())
  const articles = new Map<string, string>()
  const articleOf = (sourceId: string): string => {
    const known = articles.get(sourceId)
    if (known !== undefined) return known
    // In a circle, which no edit makes, the least id: the same from wherever one comes.
    const chain = chainOf(older, sourceId)
    const last = chain.at(-1) ?? sourceId
    const article = older.has(last) ? chain.reduce((least, id) => (id < least ? id : least), last) : last
    articles.set(sourceId, article)
    return article
  }
  return {
    hasAny: older.size > 0,
    articleOf,
    isLater: (sourceId, than) => descendsFrom(older, sourceId, than),
    isSuperseded: (sourceId) => superseded.has(sourceId),
  }
}

/** A source and all that it descends from, newest first; ends before a circle closes. */
function chainOf(older: ReadonlyMap<string, string | undefined>, id: string): readonly string[] {
  const seen = new Set<string>()
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = older.get(at)) seen.add(at)
  return [...seen]
}

/** Whether `id` is a later edition of `ancestor`, over any number of editions. */
export const descendsFrom = (older: ReadonlyMap<string, string | undefined>, id: string, ancestor: string): boolean =>
  older.has(id) && chainOf(older, older.get(id) ?? id).includes(ancestor)
