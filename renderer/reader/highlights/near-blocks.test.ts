// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Block } from '../../../shared/model/block.ts'
import { Surface } from '../article/surface.ts'
import { NearBlocks } from './near-blocks.ts'

/** An observer that answers when it is told to. */
class Observer {
  static all: Observer[] = []
  readonly observed = new Set<Element>()
  readonly answer: (entries: readonly Partial<IntersectionObserverEntry>[]) => void
  readonly options: IntersectionObserverInit
  constructor(answer: Observer['answer'], options: IntersectionObserverInit) {
    this.answer = answer
    this.options = options
    Observer.all.push(this)
  }
  observe = (element: Element) => this.observed.add(element)
  unobserve = (element: Element) => this.observed.delete(element)
  disconnect = () => {
    this.observed.clear()
  }
}

/** Sections of two blocks each. */
function page(sections: number) {
  document.body.innerHTML = `<div data-scroller><article>${Array.from(
    { length: sections },
    (_, at) =>
      `<div data-section="${String(at)}"><p data-block="${String(2 * at)}">a</p><ul><li data-block="${String(2 * at + 1)}">b</li></ul></div>`,
  ).join('')}</article></div>`
  const blocks = Array.from({ length: 2 * sections }, (_, at): Block => ({ role: 'paragraph', start: at, end: at + 1 }))
  const surface = new Surface(blocks)
  const elements = [...document.querySelectorAll<HTMLElement>('[data-block]')]
  const told: (readonly number[])[] = []
  const near = new NearBlocks(surface, (indexes) => told.push(indexes))
  const set = (from: number, to: number): void => {
    surface.adopt(elements.slice(from, to))
    near.meet(Array.from({ length: to - from }, (_, at) => from + at))
  }
  const section = (at: number): Element => document.querySelectorAll('[data-section]')[at] ?? document.body
  const block = (at: number): Element => elements[at] ?? document.body
  const nearBlocks = () => blocks.flatMap((_, index) => (near.has(index) ? [index] : []))
  const observer = (margin: RegExp): Observer => {
    const found = Observer.all.find(({ options }) => margin.test(options.rootMargin ?? ''))
    if (!found) throw new Error(`nothing observes ${String(margin)}`)
    return found
  }
  const answer = (which: Observer, ...entries: readonly (readonly [Element, boolean, number?])[]): void => {
    which.answer(
      entries.map(([target, isIntersecting, top = 2_500]) => ({
        target,
        isIntersecting,
        boundingClientRect: new DOMRect(0, top, 100, 300),
        rootBounds: new DOMRect(0, -2_000, 100, 4_000 + 800),
      })),
    )
  }
  return {
    set,
    section,
    block,
    surface,
    near,
    told,
    nearBlocks,
    sections: () => observer(/^\d+px/),
    blocks: () => observer(/^\d+%/),
    answer,
  }
}

describe('blocks near the window', () => {
  beforeEach(() => {
    Observer.all = []
    vi.stubGlobal('IntersectionObserver', Observer)
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('are those that are set first or for a jump, at once', () => {
    const { set, nearBlocks, section, sections, blocks } = page(3)
    set(0, 4)
    set(4, 6)
    expect(nearBlocks()).toEqual([0, 1, 2, 3, 4, 5])
    expect([...sections().observed]).toEqual([section(0), section(1), section(2)])
    expect([...blocks().observed]).toEqual([])
    for (const { options } of Observer.all) expect(options.root).toBe(document.querySelector('[data-scroller]'))
  })

  it('are not the many that come together, before the observer says so', () => {
    const { set, nearBlocks, section, block, told, answer, sections, blocks } = page(7)
    set(0, 14)
    expect(nearBlocks()).toEqual([])
    answer(sections(), [section(1), true], [section(2), false])
    expect([...blocks().observed]).toEqual([block(2), block(3)])
    answer(blocks(), [block(2), false], [block(3), true])
    expect([nearBlocks(), told]).toEqual([[3], [[3]]])
  })

  it('are at once those of a section that is seen already, as after a far jump', () => {
    const { set, nearBlocks, section, block, told, answer, sections, blocks } = page(7)
    set(0, 14)
    answer(sections(), [section(5), true, 790], [section(6), true, 810])
    expect([nearBlocks(), told]).toEqual([[10, 11], [[10, 11]]])
    answer(blocks(), [block(10), true], [block(11), false])
    expect([nearBlocks(), told.at(-1)]).toEqual([[10], [11]])
  })

  it('go away alone, and nothing is told twice', () => {
    const { set, nearBlocks, section, block, told, answer, sections, blocks } = page(2)
    set(0, 4)
    answer(sections(), [section(0), true], [section(1), true])
    answer(blocks(), [block(0), true], [block(1), false])
    expect([nearBlocks(), told]).toEqual([[0, 2, 3], [[1]]])
  })

  it('go away with their section, and are not watched any more', () => {
    const { set, nearBlocks, section, block, told, answer, sections, blocks } = page(2)
    set(0, 4)
    answer(sections(), [section(0), true], [section(1), true])
    answer(blocks(), [block(1), false])
    answer(sections(), [section(0), false])
    expect([nearBlocks(), told]).toEqual([
      [2, 3],
      [[1], [0]],
    ])
    expect([...blocks().observed]).toEqual([block(2), block(3)])
  })

  it('may come into a section later, as when a fence is opened', () => {
    const { set, nearBlocks, section, block, answer, sections, blocks } = page(7)
    set(0, 13)
    answer(sections(), [section(6), true])
    block(13).remove()
    section(6).append(block(13))
    set(13, 14)
    expect(nearBlocks()).toEqual([13])
    expect(blocks().observed.has(block(13))).toBe(true)
  })

  it('are forgotten with their elements', () => {
    const { set, section, block, answer, sections, blocks } = page(2)
    set(0, 4)
    answer(sections(), [section(0), true], [section(1), true])
    const [first, last] = [section(0), block(3)]
    first.remove()
    last.remove()
    answer(sections(), [first, false])
    answer(blocks(), [last, false])
    expect([...sections().observed]).toEqual([section(0)])
    expect([...blocks().observed]).toEqual([block(2)])
  })

  it('are all where nothing can be observed', () => {
    vi.stubGlobal('IntersectionObserver', undefined)
    const { set, nearBlocks } = page(4)
    set(0, 8)
    expect(nearBlocks()).toHaveLength(8)
  })
})
