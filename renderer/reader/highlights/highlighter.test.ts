import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Block } from '../../../shared/model/block.ts'
import { exampleAnnotationAt as at } from '../../../shared/model/testing/examples.ts'
import type { Surface } from '../article/surface.ts'
import { differenceOf, Highlighter } from './highlighter.ts'

const BLOCKS: readonly Block[] = [0, 1, 2].map((index) => ({
  role: 'paragraph',
  start: index * 10,
  end: index * 10 + 8,
}))

/** A surface of which blocks can be mounted; its ranges say which block and which characters. */
function surfaceOf(mounted: readonly number[]) {
  const listeners = new Set<(indexes: readonly number[]) => void>()
  const now = new Set(mounted)
  const drawn: number[] = []
  const surface = {
    blocks: BLOCKS,
    mounted: () => [...now],
    watch: (listener: (indexes: readonly number[]) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    staticRange: (index: number, { start, end }: { readonly start: number; readonly end: number }) => {
      if (!now.has(index)) return null
      drawn.push(index)
      return { index, start, end }
    },
  } as unknown as Surface
  const mount = (index: number): void => {
    now.add(index)
    listeners.forEach((listener) => {
      listener([index])
    })
  }
  return { surface, mount, drawn }
}

/** What is registered, as text: name of the Highlight, block, characters. */
const registered = (): readonly string[] =>
  [...(CSS.highlights as unknown as Map<string, Set<{ index: number; start: number; end: number }>>)]
    .flatMap(([name, ranges]) => [...ranges].map(({ index, start, end }) => `${name} ${index}: ${start}–${end}`))
    .sort()

describe('Highlighter', () => {
  let end: () => void = () => undefined
  beforeEach(() => {
    vi.stubGlobal('CSS', { highlights: new Map() })
    vi.stubGlobal('Highlight', class extends Set {})
  })
  afterEach(() => {
    end()
    vi.unstubAllGlobals()
  })

  const opened = (mounted: readonly number[] = [0, 1, 2]) => {
    const { surface, mount, drawn } = surfaceOf(mounted)
    const highlighter = new Highlighter(surface)
    end = highlighter.open()
    const show = (annotations: readonly Annotation[], active: string | null = null): void => {
      highlighter.follow(annotations)
      highlighter.activate(active)
      highlighter.paint()
    }
    return { highlighter, mount, drawn, show }
  }

  it('draws by kind and depth, the active one once more, block by block', () => {
    opened().show([at('a', 2, 14), at('b', 3, 5)], 'b')
    expect(registered()).toEqual(['expert-1 0: 2–8', 'expert-1 1: 10–14', 'expert-2 0: 3–5', 'expert-active 0: 3–5'])
  })

  it('draws what is not mounted when it is', () => {
    const { mount, show } = opened([0])
    show([at('a', 2, 14)])
    expect(registered()).toEqual(['expert-1 0: 2–8'])
    mount(1)
    expect(registered()).toEqual(['expert-1 0: 2–8', 'expert-1 1: 10–14'])
  })

  it('draws no block again in which nothing changed', () => {
    const { show, drawn } = opened()
    const stays = at('a', 2, 5)
    show([stays])
    drawn.length = 0
    show([stays, at('b', 12, 14)])
    expect([drawn, registered()]).toEqual([[1], ['expert-1 0: 2–5', 'expert-1 1: 12–14']])
  })

  it('leaves nothing behind when everything goes, and when it ends', () => {
    const { show } = opened()
    show([at('a', 2, 14)], 'a')
    show([])
    expect(registered()).toEqual([])
    show([at('a', 2, 14)], 'a')
    end()
    expect(registered()).toEqual([])
  })

  it('lays out anew what changes as a whole', () => {
    const { show } = opened()
    show(Array.from({ length: 400 }, (_, index) => at(String(index), 2, 5)))
    expect(registered()).toHaveLength(400)
    show([at('a', 12, 14)])
    expect(registered()).toEqual(['expert-1 1: 12–14'])
  })

  it('draws nothing again when what was known by its place is read', () => {
    const { show, drawn, highlighter } = opened()
    const all = Array.from({ length: 400 }, (_, index) => at(String(index), 2, 5))
    highlighter.follow(all.map(({ id, kind }) => ({ id, kind, start: 2, end: 5 })))
    highlighter.paint()
    drawn.length = 0
    show(all)
    expect([drawn.length, registered().length]).toEqual([0, 400])
    // Unless it stands elsewhere.
    show(all.map((each) => (each.id === '7' ? at('7', 3, 5) : { ...each })))
    expect(registered()).toEqual(expect.arrayContaining(['expert-3 0: 3–5']))
  })

  it('does not disturb another text in the window', () => {
    const first = opened()
    const endFirst = end
    first.show([at('a', 2, 5)])
    const second = opened()
    second.show([at('a', 2, 5), at('b', 12, 14)])
    end()
    expect(registered()).toEqual(['expert-1 0: 2–5'])
    endFirst()
  })

  describe('shows a passage before it is an annotation', () => {
    const awaited = { id: 'n', kind: 'figure', start: 3, end: 5 } as const
    const look = ['figure-1 0: 3–5', 'figure-active 0: 3–5']

    it('which then takes its place', () => {
      const { highlighter, show } = opened()
      show([])
      highlighter.showAwaited(awaited)
      expect(registered()).toEqual(look)
      show([at('n', 3, 5, 'figure')], 'n')
      expect(registered()).toEqual(look)
      show([], null)
      expect(registered()).toEqual([])
    })

    it('and goes on to while something else happens', () => {
      const { highlighter, show } = opened()
      show([at('a', 12, 14)], 'a')
      highlighter.showAwaited(awaited)
      show([at('a', 12, 15)], 'a')
      expect(registered()).toEqual(['expert-1 1: 12–15', ...look])
    })

    it('also when ten thousand arrive meanwhile', () => {
      const { highlighter, show } = opened()
      highlighter.showAwaited(awaited)
      show(Array.from({ length: 400 }, (_, index) => at(String(index), 12, 14)))
      expect(registered()).toEqual(expect.arrayContaining(look))
    })

    it('and takes it back when it does not come', () => {
      const { highlighter, show } = opened()
      show([at('a', 12, 14)], 'a')
      highlighter.showAwaited(awaited)
      highlighter.dropAwaited('n')
      highlighter.dropAwaited('n')
      highlighter.paint()
      expect(registered()).toEqual(['expert-1 1: 12–14', 'expert-active 1: 12–14'])
    })
  })
})

describe('differenceOf', () => {
  it('names what goes and what comes, and not what only moves', () => {
    const { gone, come } = differenceOf([...'abcde'], [...'adxbe'])
    expect([gone, come]).toEqual([['c'], ['x']])
  })
})
