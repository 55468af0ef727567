import { withoutBalanceWords } from './balance.ts'
import { fold } from './fold.ts'

/** Figures of one measure share this; null when there is none. */
export function measureKey(measure: string | null): string | null {
  const key = measure === null ? '' : fold(measure)
  return key === '' ? null : key
}

/** Words that measures share without being alike. */
const SMALL_WORDS = new Set(
  'a an and at by de des du en et for from in la le les of on per the to with của và với 的 和'.split(' '),
)
/** A word that more measures have than this tells nothing; it is not looked up. */
const MOST_SHARING = 40
/** As many measures that are like it are looked at. */
const MOST_ALIKE = 4

const wordsOf = (key: string): readonly string[] => [
  ...new Set(
    withoutBalanceWords(key)
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter((word) => word !== '' && !SMALL_WORDS.has(word)),
  ),
]

/**
 * Measures that share most of their words, such as `trade`, `total trade` and `trade deficit`: for each key the later
 * ones that are like it, most alike first.
 * @param keys in alphabetical order
 */
export function alikeMeasures(keys: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const measures = keys.map((key, at) => ({ key, at, words: wordsOf(key) }))
  const having = new Map<string, number[]>()
  const add = (name: string, at: number): void => {
    const own = having.get(name)
    if (own) own.push(at)
    else having.set(name, [at])
  }
  // All words together are a name as well: what has just the same is found however common its words are.
  const namesOf = (words: readonly string[]): readonly string[] => [...words, [...words].sort().join(' ')]
  for (const { words, at } of measures) for (const name of new Set(namesOf(words))) add(name, at)
  const found = new Map<string, readonly string[]>()
  for (const { key, at, words } of measures) {
    if (words.length === 0) continue
    const near = [...new Set(namesOf(words))].flatMap((name) => {
      const sharing = having.get(name) ?? []
      return sharing.length > MOST_SHARING ? [] : sharing.filter((other) => other > at)
    })
    const alike = [...new Set(near)].flatMap((other) => {
      const entry = measures[other]
      const likeness = entry ? likenessOf(words, entry.words) : 0
      return entry && likeness > 0 ? [{ key: entry.key, likeness, at: other }] : []
    })
    alike.sort((a, b) => b.likeness - a.likeness || a.at - b.at)
    if (alike.length > 0)
      found.set(
        key,
        alike.slice(0, MOST_ALIKE).map((entry) => entry.key),
      )
  }
  return found
}

/** 0 (unlike) to 1 (the same words): two thirds of the shorter one and half of the longer one must be shared. */
function likenessOf(a: readonly string[], b: readonly string[]): number {
  const shared = a.filter((word) => b.includes(word)).length
  const [short, long] = a.length < b.length ? [a.length, b.length] : [b.length, a.length]
  return shared * 3 >= short * 2 && shared * 2 >= long ? shared / long : 0
}
