import { ArticleIndex } from '../../shared/search/article-index.ts'
import { corpus, forSqlite, type Indexed, queries, type Query } from './corpus.ts'

/** SQLite with its full-text index, or whatever else is asked the same. */
export interface Other {
  readonly add: (title: string, text: string) => void
  /** Numbers of what was found, from 0, best first. */
  readonly search: (match: string) => readonly number[]
}

export interface Asked {
  readonly query: Query
  /** Milliseconds: the median of the turns. */
  readonly ours: number
  readonly theirs: number
  readonly found: number
  readonly foundByOther: number
  /** Found by both. */
  readonly foundByBoth: number
}

export interface Measured {
  readonly asked: readonly Asked[]
  /** Milliseconds for all articles. */
  readonly indexing: { readonly ours: number; readonly theirs: number }
}

const middle = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0

function timed<T>(work: () => T): readonly [result: T, milliseconds: number] {
  const before = performance.now()
  const result = work()
  return [result, performance.now() - before]
}

function fill(index: ArticleIndex, other: Other, articles: readonly Indexed[]): Measured['indexing'] {
  const [, ours] = timed(() => {
    for (const { title, text } of articles) index.add(title, text)
    index.settle()
  })
  const prepared = articles.map(({ title, text }) => [forSqlite(title), forSqlite(text)] as const)
  const [, theirs] = timed(() => {
    for (const [title, text] of prepared) other.add(title, text)
  })
  return { ours, theirs }
}

/** Asks the app's index and another one of the same articles the same questions, turn by turn. */
export function measureSearch(other: Other, articleCount: number, queryCount: number, turns: number): Measured {
  const articles = corpus(articleCount)
  const index = new ArticleIndex()
  const indexing = fill(index, other, articles)
  const asked = queries(articles, queryCount).map((query): Asked => {
    const times: { readonly ours: number[]; readonly theirs: number[] } = { ours: [], theirs: [] }
    let found: ReadonlySet<number> = new Set()
    let foundByOther: readonly number[] = []
    const ask = {
      ours: () => {
        const [result, took] = timed(() => index.search(query.typed))
        times.ours.push(took)
        found = new Set(result.map(({ entry }) => entry))
      },
      theirs: () => {
        const [result, took] = timed(() => other.search(query.match))
        times.theirs.push(took)
        foundByOther = result
      },
    }
    for (let turn = 0; turn < turns; turn += 1) {
      for (const who of turn % 2 === 0 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const)) ask[who]()
    }
    return {
      query,
      ours: middle(times.ours),
      theirs: middle(times.theirs),
      found: found.size,
      foundByOther: foundByOther.length,
      foundByBoth: foundByOther.filter((entry) => found.has(entry)).length,
    }
  })
  return { asked, indexing }
}
