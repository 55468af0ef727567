// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Block } from '../../../shared/model/block.ts'
import { Surface } from '../article/surface.ts'
import { NearSections } from './near-sections.ts'

/** An observer that answers when it is told to. */
class Observer {
  static last: Observer | null = null
  readonly observed = new Set<Element>()
  readonly answer: (entries: readonly { target: Element; isIntersecting: boolean }[]) => void
  readonly options: IntersectionObserverInit
  constructor(answer: Observer['answer'], options: IntersectionObserverInit) {
    this.answer = answer
    this.options = options
    Observer.last = this
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
  const near = new NearSections(surface, (indexes) => told.push(indexes))
  const set = (from: number, to: number): void => {
    surface.adopt(elements.slice(from, to))
    near.meet(Array.from({ length: to - from }, (_, at) => from + at))
  }
  const section = (at: number): Element => document.querySelectorAll('[data-section]')[at] ?? document.body
  const nearBlocks = () => blocks.flatMap((_, index) => (near.has(index) ? [index] : []))
  return { near, set, section, told, nearBlocks }
}

describe('sections near the window', () => {
  beforeEach(() => {
    vi.stubGlobal('IntersectionObserver', Observer)
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('are those that are set first or for a jump, at once', () => {
    const { set, nearBlocks, section } = page(3)
    set(0, 4)
    expect(nearBlocks()).toEqual([0, 1, 2, 3, 4, 5])
    set(4, 6)
    expect(nearBlocks()).toEqual([0, 1, 2, 3, 4, 5])
    expect([...(Observer.last?.observed ?? [])]).toEqual([section(0), section(1), section(2)])
    expect(Observer.last?.options.root).toBe(document.querySelector('[data-scroller]'))
  })

  it('are not the many that come together, before the observer says so', () => {
    const { set, nearBlocks, section, told } = page(6)
    set(0, 12)
    expect(nearBlocks()).toEqual([])
    Observer.last?.answer([
      { target: section(1), isIntersecting: true },
      { target: section(2), isIntersecting: false },
    ])
    expect([nearBlocks(), told]).toEqual([[2, 3], [[2, 3]]])
  })

  it('go away, and nothing is told twice', () => {
    const { set, nearBlocks, section, told } = page(2)
    set(0, 4)
    Observer.last?.answer([{ target: section(0), isIntersecting: true }])
    expect(told).toEqual([])
    Observer.last?.answer([{ target: section(0), isIntersecting: false }])
    expect([nearBlocks(), told]).toEqual([[2, 3], [[0, 1]]])
  })

  it('are forgotten with their elements', () => {
    const { set, section } = page(2)
    set(0, 4)
    const first = section(0)
    first.remove()
    Observer.last?.answer([{ target: first, isIntersecting: false }])
    expect([...(Observer.last?.observed ?? [])]).toEqual([section(0)])
  })

  it('are all sections where nothing can be observed', () => {
    vi.stubGlobal('IntersectionObserver', undefined)
    const { set, nearBlocks } = page(4)
    set(0, 8)
    expect(nearBlocks()).toHaveLength(8)
  })
})
