import { describe as suite, expect, it } from 'vitest'
import type { TextQuoteSelector } from '../model/annotation.ts'
import type { Span } from '../model/primitives.ts'
import { describe } from './describe.ts'
import { resolve } from './resolve.ts'
import { randomFrom } from './testing/edited-text.ts'
import { lookalikeCase } from './testing/lookalike-cases.ts'

const CASES = 2_000

/** Whether all that was described stands at this place: nobody who has the description can see a difference. */
const standsWhole = (text: string, { start, end }: Span, { prefix, exact, suffix }: TextQuoteSelector): boolean =>
  text.slice(start - prefix.length, end + suffix.length) === prefix + exact + suffix

suite('lookalikes', () => {
  it.each([1, 2])(
    'are never taken for the passage, seed %d',
    (seed) => {
      const random = randomFrom(seed)
      const wrong: string[] = []
      const kinds = new Map<string, { readonly asked: number; readonly right: number }>()
      for (let round = 0; round < CASES; round += 1) {
        const { what, before, passage, now, truth } = lookalikeCase(random)
        const [, quote] = describe(before, passage)
        const found = resolve(now, { ...quote, ...passage })
        const right = found.status === 'anchored' && found.start === truth?.start && found.end === truth.end
        const before_ = kinds.get(what) ?? { asked: 0, right: 0 }
        kinds.set(what, { asked: before_.asked + 1, right: before_.right + (right ? 1 : 0) })
        if (found.status === 'orphaned' || right || standsWhole(now, found, quote)) continue
        wrong.push(
          `${what} (${found.method}): ${quote.prefix}|${quote.exact}|${quote.suffix} → ${now.slice(Math.max(0, found.start - 40), found.start)}|${now.slice(found.start, found.end)}|${now.slice(found.end, found.end + 40)}`,
        )
      }
      expect(wrong, `seed ${seed}`).toEqual([])
      // Those that have a right answer that anybody can know.
      const shifted = kinds.get('text before it') ?? { asked: 0, right: 0 }
      expect(shifted.right / shifted.asked).toBe(1)
    },
    300_000,
  )
})
