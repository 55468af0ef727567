import { describe, expect, it } from 'vitest'
import { exampleSource } from '../../model/testing/examples.ts'
import type { Source } from '../../model/source.ts'
import { randomOf } from '../../testing/random.ts'
import { sketchOf } from '../../text/sketch.ts'
import { alikeGroups } from './alike-groups.ts'
import { AlikeIndex } from './alike-index.ts'
import { AlikeKeeper, type Pair } from './alike-keeper.ts'
import { editionOffers } from './edition-offer.ts'
import { type ComparedText, exactLikeness, type Likeness } from './likeness.ts'
import { relationOf } from './relation.ts'

const SEED = Number(process.env['SEED'] ?? 7)

const wordsOf = (random: () => number, count: number): readonly string[] =>
  Array.from({ length: count }, () => `w${String(Math.floor(random() ** 2 * 8_000))}`)

const comparedOf = (words: readonly string[]): ComparedText => {
  const text = words.join(' ')
  return { text, blocks: [{ role: 'paragraph', start: 0, end: text.length }] }
}
const sketchFrom = ({ text, blocks }: ComparedText): string => sketchOf(text, blocks) ?? ''

/** Changes one word in so many. */
const edited = (words: readonly string[], every: number): readonly string[] =>
  words.map((word, at) => (at % every === every - 1 ? `${word}x` : word))

/** What became of the texts: pairs by id, as the first of both sees it. */
async function relationsOf(texts: Readonly<Record<string, readonly string[]>>): Promise<readonly string[]> {
  const compared = new Map(Object.entries(texts).map(([id, words]) => [id, comparedOf(words)]))
  const keeper = keeperOf(compared)
  await keeper.update([...compared].map(([id, text]) => ({ id, sketch: sketchFrom(text), wordCount: 0 })))
  return keeper
    .all()
    .filter(({ relation }) => relation !== null)
    .map(({ first, second, relation }) => `${first} ${relation ?? ''} ${second}`)
    .sort()
}

const keeperOf = (texts: ReadonlyMap<string, ComparedText>, looked: string[] = []): AlikeKeeper =>
  new AlikeKeeper({
    look: (first, second) => {
      looked.push(`${first} ${second}`)
      const [a, b] = [texts.get(first), texts.get(second)]
      return Promise.resolve(a && b ? exactLikeness(a, b) : null)
    },
    pause: () => Promise.resolve(),
    sketch: () => Promise.resolve(null),
  })

describe(`alike, seed ${String(SEED)}`, () => {
  const random = randomOf(SEED)
  const wire = wordsOf(random, 300)
  const article = wordsOf(random, 900)
  const other = wordsOf(random, 900)

  it.each<[string, Readonly<Record<string, readonly string[]>>, readonly string[]]>([
    ['different articles', { a: article, b: other }, []],
    ['the same words', { a: article, b: article }, ['a same b']],
    ['a reprint with one word in fifty changed', { a: article, b: edited(article, 50) }, ['a same b']],
    ['a rewritten edition', { a: article, b: edited(article, 10) }, ['a alike b']],
    ['one word in three changed', { a: article, b: edited(article, 3) }, []],
    [
      'a wire story in a longer article',
      { a: [...other.slice(0, 300), ...wire, ...other.slice(300)], b: wire },
      ['a whole b'],
    ],
    ['the same, seen from the story', { a: wire, b: [...wire, ...other] }, ['a part b']],
    ['a shortened reprint', { a: article, b: article.slice(0, 500) }, ['a whole b']],
    ['too short to say', { a: ['one', 'two'], b: ['one', 'two'] }, []],
  ])('%s', async (_, texts, expected) => {
    expect(await relationsOf(texts)).toEqual(expected)
  })

  it('does only what is new, and forgets what is gone or was fenced otherwise', async () => {
    const texts = new Map([
      ['a', comparedOf(article)],
      ['b', comparedOf(edited(article, 40))],
      ['c', comparedOf(other)],
    ])
    const looked: string[] = []
    const keeper = keeperOf(texts, looked)
    const records = [...texts].map(([id, text]) => ({ id, sketch: sketchFrom(text), wordCount: 0 }))
    await keeper.update(records)
    expect(looked).toEqual(['b a'])
    await keeper.update(records)
    await keeper.update(records.slice(1))
    expect(looked).toHaveLength(1)
    expect(keeper.all()).toEqual([])
    await keeper.update(records)
    expect(keeper.all().map(({ relation, isExact }) => [relation, isExact])).toEqual([['same', true]])
    await keeper.update(records.map((each) => (each.id === 'b' ? { ...each, sketch: records[2]?.sketch ?? '' } : each)))
    expect(keeper.all().map(({ first, second }) => first + second)).toEqual(['bc'])
  })

  it('finds stories within articles three times as long, and how much of them', () => {
    const errors: number[] = []
    const shares: number[] = []
    let found = 0
    for (let turn = 0; turn < 40; turn += 1) {
      const story = wordsOf(random, 300)
      const [part, whole] = [comparedOf(story), comparedOf([...edited(story, 40), ...wordsOf(random, 600)])]
      const index = new AlikeIndex()
      index.add('part', sketchFrom(part))
      index.add('whole', sketchFrom(whole))
      const [candidate] = index.candidatesOf('part')
      if (!candidate) continue
      found += 1
      errors.push(Math.abs(candidate.likeness.ofFirst - exactLikeness(part, whole).ofFirst))
      shares.push(candidate.likeness.ofFirst - exactLikeness(part, whole).ofFirst)
    }
    process.stdout.write(`    parts: ${String(found)} of 40 found, error at most ${Math.max(...errors).toFixed(2)}\n`)
    expect(found).toBeGreaterThanOrEqual(36)
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(0.15)
    expect(Math.abs(shares.reduce((sum, error) => sum + error, 0) / shares.length)).toBeLessThan(0.05)
  })

  it('finds the pairs among ten thousand without comparing each with each', () => {
    const index = new AlikeIndex()
    const COUNT = 10_000
    const sketches: string[] = []
    for (let at = 0; at < COUNT; at += 1) {
      const words = wordsOf(random, 150)
      sketches.push(sketchFrom(comparedOf(words)))
      // Every hundredth has a reprint that directly follows.
      if (at % 100 === 0) sketches.push(sketchFrom(comparedOf(edited(words, 60))))
    }
    const began = performance.now()
    let candidates = 0
    let found = 0
    sketches.forEach((sketch, at) => {
      index.add(String(at), sketch)
      const own = index.candidatesOf(String(at))
      candidates += own.length
      found += own.filter(({ id, likeness }) => Number(id) === at - 1 && relationOf(likeness) === 'same').length
    })
    const took = Math.round(performance.now() - began)
    process.stdout.write(`    ${String(index.size)} sources: ${String(took)} ms, ${String(candidates)} candidates\n`)
    expect(found).toBeGreaterThanOrEqual(97)
    expect(candidates).toBeLessThan(200)
  })
})

describe('alikeGroups', () => {
  const source = (id: string, given: Partial<Source> = {}): Source => exampleSource({ id, publishedAt: null, ...given })
  const pair = (first: string, second: string, relation: Pair['relation'] = 'same') => ({
    first,
    second,
    relation: relation ?? 'alike',
  })

  it('counts one article once: prints over any number of steps, and editions', () => {
    const sources = [
      source('a', { publishedAt: '2026-03-02' }),
      source('b', { publishedAt: '2026-03-01' }),
      source('c'),
      source('d', { supersedes: 'e' }),
      source('e', { publishedAt: '2020-01-01' }),
      source('f'),
    ]
    const groups = alikeGroups(sources, [pair('a', 'b'), pair('b', 'c'), pair('a', 'f', 'whole'), pair('a', 'gone')])
    expect(groups.get('a')).toEqual({ lead: 'b', others: ['a', 'c'] })
    expect(groups.get('c')).toBe(groups.get('a'))
    expect(groups.get('e')).toEqual({ lead: 'd', others: ['e'] })
    expect(groups.has('f')).toBe(false)
  })
})

describe('editionOffers', () => {
  const at = (
    id: string,
    day: number,
    given: Partial<Source>,
    fileName: string | null,
    address: string | null,
  ): Source => {
    const base = exampleSource({ id })
    const importedAt = `2026-01-0${String(day)}T00:00:00.000Z`
    return { ...base, title: id, outlet: null, ...given, capsule: { ...base.capsule, fileName, address, importedAt } }
  }
  const likeness = (shared: number): Likeness => ({ shared, ofFirst: shared, ofSecond: shared })
  const offersOf = (a: Source, b: Source, shared: number) =>
    [...editionOffers([a, b], [{ first: a.id, second: b.id, ...likeness(shared) }]).values()].map(
      ({ newer, older, reason }) => `${newer} of ${older}: ${reason}`,
    )
  const page = 'https://www.example.org/a/b/?id=7&utm_source=x#top'
  const same = 'http://EXAMPLE.org/a/b?id=7'

  it.each<[string, Source, Source, number, readonly string[]]>([
    ['the same address', at('a', 2, {}, 'x', page), at('b', 1, {}, 'y', same), 0.3, ['a of b: address']],
    [
      'a corrected address',
      at('a', 2, { address: same }, 'x', null),
      at('b', 1, {}, 'y', page),
      0.3,
      ['a of b: address'],
    ],
    ['another query', at('a', 2, {}, 'x', page), at('b', 1, {}, 'y', 'http://example.org/a/b?id=8'), 0.9, []],
    ['the same address, other words', at('a', 1, {}, 'x', page), at('b', 2, {}, 'y', same), 0.1, []],
    ['the same file name', at('a', 1, {}, 'x.html', null), at('b', 2, {}, 'x.html', null), 0.5, ['b of a: file-name']],
    ['the same file name, other words', at('a', 1, {}, 'x.html', null), at('b', 2, {}, 'x.html', null), 0.2, []],
    [
      'title and outlet',
      at('a', 1, { title: 'The Weir' }, 'x', null),
      at('b', 2, { title: 'the weir.' }, 'y', null),
      0.5,
      ['b of a: title'],
    ],
    [
      'a reprint elsewhere',
      at('a', 1, { title: 'T', outlet: 'One' }, 'x', null),
      at('b', 2, { title: 'T', outlet: 'Two' }, 'y', null),
      1,
      [],
    ],
    ['pasted twice', at('a', 1, { title: '' }, null, null), at('b', 2, { title: '' }, null, null), 1, []],
    ['an edition already', at('a', 1, {}, 'x', null), at('b', 2, { supersedes: 'a' }, 'x', null), 1, []],
  ])('%s', (_, a, b, shared, expected) => {
    expect(offersOf(a, b, shared)).toEqual(expected)
  })
})
