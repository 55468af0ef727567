import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { EXAMPLE_TEXT, exampleContents } from '../../shared/model/testing/examples.ts'
import * as attribution from '../../shared/suggestions/attribution/suggest-speaker.ts'
import * as figures from '../../shared/suggestions/figure/suggest-figure.ts'
import type { TaggingContext } from './prefill.ts'
import { figureOf, readAhead, speakerOf } from './read-ahead.ts'

vi.mock('../../shared/suggestions/attribution/suggest-speaker.ts', { spy: true })
vi.mock('../../shared/suggestions/figure/suggest-figure.ts', { spy: true })

const suggest = vi.mocked(attribution.suggestSpeaker)
const parse = vi.mocked(figures.suggestFigure)

function contextOf(): TaggingContext {
  const [entry] = exampleContents().sources
  if (!entry) throw new Error('The example has a source')
  return { source: entry.source, text: EXAMPLE_TEXT, blocks: entry.blocks, annotations: [], people: [] }
}
/** A quotation with a quantity, whose speaker is named behind it. */
const SPAN = { start: EXAMPLE_TEXT.indexOf('The flow'), end: EXAMPLE_TEXT.indexOf(',”') }

describe('readAhead', () => {
  let idle: Map<number, () => void>
  const beIdle = () => {
    while (idle.size > 0) {
      const [[handle, work] = []] = idle
      if (handle === undefined) return
      idle.delete(handle)
      work?.()
    }
  }
  beforeEach(() => {
    idle = new Map()
    let handles = 0
    vi.stubGlobal('requestIdleCallback', (work: () => void) => {
      idle.set((handles += 1), work)
      return handles
    })
    vi.stubGlobal('cancelIdleCallback', (handle: number) => idle.delete(handle))
    suggest.mockClear()
    parse.mockClear()
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('leaves nothing to be read when the key comes', () => {
    const context = contextOf()
    readAhead(context, { start: SPAN.start + 1, end: SPAN.end })
    expect(suggest).not.toHaveBeenCalled()
    beIdle()
    const reads = suggest.mock.calls.length
    expect(speakerOf(context, SPAN, 'expert_view')?.name).toBe('Ilse Brandvold')
    expect(speakerOf(context, SPAN, 'figure')).not.toBeUndefined()
    expect(figureOf(context, SPAN)).toMatchObject({ value: 12 })
    expect(suggest).toHaveBeenCalledTimes(reads)
    expect(parse).toHaveBeenCalledOnce()
  })

  it('is no answer for another passage, nor when other people are known', () => {
    const context = contextOf()
    readAhead(context, SPAN)
    beIdle()
    expect(figureOf(context, { start: 0, end: 6 })).toBeNull()
    const person = { ...exampleContents().people[0], id: 'p9', dossierId: 'd1', name: 'Ilse Brandvold', aliases: [] }
    const known = { ...context, people: [{ role: null, affiliation: null, standing: 'expert', ...person } as const] }
    expect(speakerOf(known, SPAN, 'expert_view')?.personId).toBe('p9')
  })

  it('leaves a long passage to the key', () => {
    readAhead(contextOf(), { start: 0, end: 3_000 })
    expect(idle.size).toBe(0)
  })

  it('ends when something else is selected', () => {
    readAhead(contextOf(), SPAN)()
    beIdle()
    expect(suggest).not.toHaveBeenCalled()
  })
})
