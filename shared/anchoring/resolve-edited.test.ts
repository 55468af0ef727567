import { describe as suite, expect, it } from 'vitest'
import { DELTA, DESERT, HARBOUR } from '../briefs/check/testing/texts.ts'
import { describe } from './describe.ts'
import { resolverFor } from './resolve.ts'
import { edited, lookalikes, randomFrom, spanOfIds, textOf, type TrackedWord } from './testing/edited-text.ts'

suite('resolverFor, after the text was edited', () => {
  it('keeps its place in edited prose, and makes orphans rather than guesses', () => {
    const prose = [HARBOUR, DELTA, DESERT].join(' ').split(' ')
    const words = prose.map((word, id) => ({ id, word }))
    for (const [share, least] of [
      [0.02, 0.95],
      [0.1, 0.85],
      [0.2, 0.65],
    ] as const) {
      const tally = afterEditing(() => words, share)
      expect(tally.astray).toEqual([])
      expect(tally.found / tally.asked).toBeGreaterThan(least)
    }
  })

  it('is hardly ever deceived by a text made of lookalikes only', () => {
    // Its contexts of 32 units are no longer unique; what is left are copies that nothing tells apart.
    const tally = afterEditing((random) => lookalikes(60, random), 0.05)
    expect(tally.astray.length / tally.asked).toBeLessThan(0.005)
    expect(tally.found / tally.asked).toBeGreaterThan(0.6)
  })
})

interface Tally {
  readonly asked: number
  readonly found: number
  /** What was anchored where the passage is not. */
  readonly astray: readonly string[]
}

/** Describes passages, edits the text, resolves them there; the same for every run. */
function afterEditing(wordsFrom: (random: () => number) => readonly TrackedWord[], share: number): Tally {
  let asked = 0
  let found = 0
  const astray: string[] = []
  for (let seed = 0; seed < 24; seed += 1) {
    const random = randomFrom(seed)
    const words = wordsFrom(random)
    const text = textOf(words)
    const changed = edited(words, share, random)
    const now = textOf(changed)
    const resolveNow = resolverFor(now)
    for (let round = 0; round < 12; round += 1) {
      const first = Math.floor(random() * (words.length - 24))
      const last = first + 2 + Math.floor(random() * 20)
      const before = spanOfIds(words, first, last)
      const truth = spanOfIds(changed, first, last)
      if (before === null || truth === null) continue
      const [, quote] = describe(text, before)
      const result = resolveNow({ ...quote, ...before })
      asked += 1
      if (result.status === 'orphaned') continue
      found += 1
      const apart = result.end <= truth.start || truth.end <= result.start
      if (apart) astray.push(`seed ${seed}: ${quote.exact} → ${now.slice(result.start, result.end)}`)
    }
  }
  return { asked, found, astray }
}
