import { describe as suite, expect, it } from 'vitest'
import type { TextQuoteSelector } from '../model/annotation.ts'
import type { Span } from '../model/primitives.ts'
import { randomOf } from '../testing/random.ts'
import { describe } from './describe.ts'
import { resolve } from './resolve.ts'
import { lookalikeCase } from './testing/lookalike-cases.ts'

const CASES = 2_000

/** The rest of a word that was cut off where a description ends: a letter or three tell nobody anything. */
const restBefore = /^[\p{Ll}\p{M}]{1,3}(?![\p{L}\p{M}])/u
const restAfter = /(?<![\p{L}\p{M}])[\p{Ll}\p{M}]{1,3}$/u

/** Whether all that was described stands at this place: nobody who has the description can see a difference. */
function standsWhole(text: string, { start, end }: Span, { prefix, exact, suffix }: TextQuoteSelector): boolean {
  const [before, after] = [prefix.replace(restBefore, ''), suffix.replace(restAfter, '')]
  return text.slice(start - before.length, end + after.length) === before + exact + after
}

suite('lookalikes', () => {
  it.each([1, 2, 3, 4, 5])(
    'are never taken for the passage, seed %d',
    (seed) => {
      const random = randomOf(seed)
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
