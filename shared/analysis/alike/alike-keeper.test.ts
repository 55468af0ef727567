import { describe, expect, it } from 'vitest'
import { sketchOf } from '../../text/sketch.ts'
import { AlikeKeeper, type KeeperWorld } from './alike-keeper.ts'

const sketchFrom = (prefix: string): string => {
  const text = Array.from({ length: 80 }, (_, at) => `${prefix}${String(at)}`).join(' ')
  return sketchOf(text, [{ role: 'paragraph', start: 0, end: text.length }]) ?? ''
}
const [WEIR, QUAY] = [sketchFrom('weir'), sketchFrom('quay')]
const source = (id: string, sketch?: string, wordCount = 80) => ({
  id,
  wordCount,
  ...(sketch === undefined ? {} : { sketch }),
})

/** A keeper that reads sketches from a table, with what it asked for in order. */
function keeperWith(sketches: Readonly<Record<string, string>>, over: Partial<KeeperWorld> = {}) {
  const asked: string[] = []
  const keeper = new AlikeKeeper({
    look: () => Promise.resolve(null),
    pause: () => Promise.resolve(),
    sketch: (id) => {
      asked.push(id)
      return Promise.resolve(sketches[id] ?? null)
    },
    ...over,
  })
  return { keeper, asked, pairs: () => keeper.all().map(({ first, second }) => `${first} ${second}`) }
}

describe('sources without a sketch', () => {
  it('are found alike by one that is made for them, each asked for once', async () => {
    const { keeper, asked, pairs } = keeperWith({ a: WEIR, b: WEIR })
    const sources = [source('a'), source('b'), source('c', WEIR), source('d', QUAY), source('short')]
    await keeper.update(sources)
    expect(pairs().sort()).toEqual(['a b', 'a c', 'b c'])
    await keeper.update(sources)
    expect(asked).toEqual(['a', 'b', 'short'])
  })

  it('come after those that have one, which are told of meanwhile', async () => {
    const told: string[] = []
    const { keeper, pairs } = keeperWith({ a: WEIR }, { told: () => told.push(...pairs()) })
    await keeper.update([source('a'), source('b', WEIR), source('c', WEIR)])
    expect(told).toEqual(['b c'])
    expect(pairs().sort()).toEqual(['a b', 'a c', 'b c'])
  })

  it('are looked at again when the fence was moved', async () => {
    const sketches: Record<string, string> = { a: WEIR }
    const { keeper, asked, pairs } = keeperWith(sketches)
    await keeper.update([source('a'), source('b', WEIR)])
    expect(pairs()).toEqual(['a b'])
    sketches['a'] = QUAY
    await keeper.update([source('a', undefined, 70), source('b', WEIR)])
    expect(asked).toEqual(['a', 'a'])
    expect(pairs()).toEqual([])
  })

  it('wait while somebody asks about other sources', async () => {
    const seen: string[] = []
    const { keeper, asked, pairs } = keeperWith(
      { a: WEIR, b: WEIR, c: WEIR },
      {
        pause: () => {
          seen.push(`${String(asked.length)} asked`)
          if (seen.length === 1) void keeper.update([source('a'), source('c'), source('d', WEIR)])
          return Promise.resolve()
        },
      },
    )
    await keeper.update([source('a'), source('b')])
    // `b` is gone before it was looked at.
    expect(asked).toEqual(['a', 'c'])
    expect(pairs().sort()).toEqual(['a c', 'a d', 'c d'])
  })
})
