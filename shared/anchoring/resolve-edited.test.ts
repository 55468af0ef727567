import { describe as suite, expect, it } from 'vitest'
import { DELTA, DESERT, HARBOUR } from '../briefs/check/testing/texts.ts'
import { randomOf } from '../testing/random.ts'
import { describe } from './describe.ts'
import { resolverFor } from './resolve.ts'
import { edited, lookalikes, spanOfIds, textOf, type TrackedWord } from './testing/edited-text.ts'

const PROSE: readonly TrackedWord[] = [HARBOUR, DELTA, DESERT]
  .join(' ')
  .split(' ')
  .map((word, id) => ({ id, word }))

/** Of a busy machine: the cases are many. */
const TIMEOUT = 600_000

suite('resolverFor, after the text was edited', () => {
  // The words that change are numbers, names and negations, too: an orphan is then the right answer.
  it.each([
    ['prose', 0.02, 0.9],
    ['prose', 0.1, 0.7],
    ['prose', 0.2, 0.45],
    ['lookalikes', 0.02, 0.8],
    ['lookalikes', 0.1, 0.4],
    ['lookalikes', 0.2, 0.15],
  ] as const)(
    '%s with a share of %d changed: never another place, and more than %d found',
    (kind, share, least) => {
      const tally = afterEditing((random) => (kind === 'prose' ? PROSE : lookalikes(60, random)), share)
      expect(tally.astray).toEqual([])
      expect(tally.found / tally.asked).toBeGreaterThan(least)
    },
    TIMEOUT,
  )
})

interface Tally {
  readonly asked: number
  readonly found: number
  /** What was anchored where the passage is not, with the seed. */
  readonly astray: readonly string[]
}

const SEEDS = 85
const ROUNDS = 40

/** Describes passages, edits the text, resolves them there; the same for every run. */
function afterEditing(wordsFrom: (random: () => number) => readonly TrackedWord[], share: number): Tally {
  let asked = 0
  let found = 0
  const astray: string[] = []
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const random = randomOf(seed)
    const words = wordsFrom(random)
    const text = textOf(words)
    const changed = edited(words, share, random)
    const now = textOf(changed)
    const resolveNow = resolverFor(now)
    for (let round = 0; round < ROUNDS; round += 1) {
      const first = Math.floor(random() * (words.length - 24))
      const last = first + 2 + Math.floor(random() * 20)
      const before = spanOfIds(words, first, last)
      if (before === null) continue
      const truth = spanOfIds(changed, first, last)
      const [, quote] = describe(text, before)
      const result = resolveNow({ ...quote, ...before })
      asked += 1
      if (result.status === 'orphaned') continue
      found += 1
      const apart = truth === null || result.end <= truth.start || truth.end <= result.start
      if (apart) astray.push(`seed ${seed}: ${quote.exact} → ${now.slice(result.start, result.end)}`)
    }
  }
  return { asked, found, astray }
}
