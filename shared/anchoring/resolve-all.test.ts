import { describe as suite, expect, it } from 'vitest'
import type { QuoteSelector, Resolution } from './resolution.ts'
import { resolve } from './resolve.ts'
import { resolveAll } from './resolve-all.ts'

const TEXT = Array.from({ length: 40 }, (_, number) => `Boat ${number} lay at the quay for a week.`).join(' ')
const SELECTORS: readonly QuoteSelector[] = Array.from({ length: 40 }, (_, number) => ({ exact: `Boat ${number} lay` }))

/** A clock that goes on by so much each time it is read. */
function clock(step: number): () => number {
  let at = 0
  return () => (at += step)
}

function run(work: Generator<number, readonly Resolution[]>): {
  readonly progress: readonly number[]
  readonly answer: readonly Resolution[]
} {
  const progress: number[] = []
  for (;;) {
    const next = work.next()
    if (next.done === true) return { progress, answer: next.value }
    progress.push(next.value)
  }
}

suite('resolveAll', () => {
  it('answers each selector as resolve does, in order', () => {
    const selectors: readonly QuoteSelector[] = [{ exact: '' }, { exact: 'nowhere at all' }, ...SELECTORS]
    expect(run(resolveAll(TEXT, selectors)).answer).toEqual(selectors.map((selector) => resolve(TEXT, selector)))
  })

  it.each([
    ['a slice a selector when each is slow', 10, Array.from({ length: 40 }, (_, at) => at + 1)],
    ['a slice for several when they are fast', 2, [5, 10, 15, 20, 25, 30, 35, 40]],
    ['no slice at all when they are at once', 0, []],
  ])('yields %s', (_, step, expected) => {
    expect(run(resolveAll(TEXT, SELECTORS, clock(step))).progress).toEqual(expected)
  })

  it('does nothing more when it is stopped', () => {
    let asked = 0
    const counted = SELECTORS.map((selector) => ({
      get exact() {
        asked += 1
        return selector.exact
      },
    }))
    const work = resolveAll(TEXT, counted, clock(10))
    expect(work.next()).toEqual({ done: false, value: 1 })
    const before = asked
    work.return([])
    expect(work.next().done).toBe(true)
    expect(asked).toBe(before)
  })

  it('is done at once with nothing to do', () => {
    expect(run(resolveAll(TEXT, []))).toEqual({ progress: [], answer: [] })
  })
})
