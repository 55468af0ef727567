import { bundleForNode } from '../../scripts/lib/node-bundle.mjs'
import { inRoot } from '../../scripts/lib/paths.mjs'
import { rounded } from '../lib/stats.mjs'

const BUNDLE = 'out/bench/anchoring.mjs'
const SEED = 20_260_105
const WORDS = 110_000
const QUOTES = 1_000
const SAMPLE = { full: 250, quick: 20 }
const ROUNDS = { full: 5, quick: 1 }

/**
 * Finding 1,000 quotes again after 10 % of the words of their text changed, against approx-string-match
 * on the same quotes. Of these the other gets a sample, as it takes long for each.
 *
 * A quote of which a number, a name or a "not" was changed must not be found again: its place would be
 * a false quotation. So recall is shown of the others and of all, and beside them how many quotes were
 * dealt with rightly: found where they still say the same, left alone where they do not.
 *
 * @param {{ quick: boolean, log: (line: string) => void }} context
 * @returns {Promise<import('../lib/registry.mjs').Result[]>}
 */
export async function measureAnchoring({ quick, log }) {
  await bundleForNode('bench/reader/anchoring/measure.ts', BUNDLE)
  const { compare } = await import(inRoot(BUNDLE))
  const sample = quick ? SAMPLE.quick : SAMPLE.full
  log(`reader: anchoring ${QUOTES} quotes, ${sample} of them by approx-string-match, too`)
  const rounds = quick ? ROUNDS.quick : ROUNDS.full
  const found = compare(SEED, WORDS, QUOTES, sample, rounds)
  const { times } = found
  const share = ({ right, asked }) => rounded(right / asked)
  const { faithful, altered, oursOnSample, theirs } = found
  const placed = ({ right, elsewhere, near }) => right + elsewhere + near
  const rightly = (same, other) =>
    rounded((same.right + other.asked - placed(other)) / Math.max(1, same.asked + other.asked))
  const where = `text of ${found.units} code units, 10 % of its words changed; seed ${SEED}`
  return [
    {
      id: 'reader/anchor-speed',
      value: rounded(times.theirs / times.ours, 1),
      unit: 'times faster',
      goal: 40,
      better: 'higher',
      against: `approx-string-match, ${rounded(times.theirs, 1)} ms a quote over ${found.theirs.asked} of the quotes; ours ${rounded(times.ours, 2)} ms over all ${found.ours.asked}, its index included; the middle of ${rounds} rounds; exact words first on both sides; ${where}`,
    },
    {
      id: 'reader/anchor-recall',
      value: rounded(share(faithful.ours) - share(faithful.theirs)),
      unit: 'points of 1',
      goal: 0,
      better: 'higher',
      against: `approx-string-match: of ${faithful.ours.asked} quotes whose numbers, names and negations stand, ${share(faithful.ours)} by ours, ${share(faithful.theirs)} by theirs (an overlap of 80 % with the true place)`,
    },
    {
      id: 'reader/anchor-recall-of-all',
      value: rounded(share(oursOnSample) - share(theirs)),
      unit: 'points of 1',
      goal: null,
      better: 'higher',
      against: `approx-string-match: of all ${theirs.asked} quotes, also those that must not be found, ${share(oursOnSample)} by ours, ${share(theirs)} by theirs`,
    },
    {
      id: 'reader/anchor-right-and-true',
      value: rounded(rightly(faithful.ours, altered.ours) - rightly(faithful.theirs, altered.theirs)),
      unit: 'points of 1',
      goal: 0,
      better: 'higher',
      against: `approx-string-match: of all ${theirs.asked} quotes, those found where they say the same and left alone where they do not: ${rightly(faithful.ours, altered.ours)} by ours, ${rightly(faithful.theirs, altered.theirs)} by theirs`,
    },
    {
      id: 'reader/anchor-false-quotations',
      value: altered.ours.asked === 0 ? 0 : rounded(placed(altered.ours) / altered.ours.asked),
      unit: 'share',
      goal: null,
      better: 'lower',
      against: `approx-string-match ${altered.theirs.asked === 0 ? 0 : rounded(placed(altered.theirs) / altered.theirs.asked)}: of ${altered.ours.asked} quotes in which a number, a name or a negation changed, those that were given a place`,
    },
    {
      id: 'reader/anchor-elsewhere',
      value: found.ours.elsewhere,
      unit: 'quotes',
      goal: 0,
      better: 'lower',
      against: `approx-string-match ${found.theirs.elsewhere} of ${found.theirs.asked}: quotes given a place that is not theirs, of ${found.ours.asked}`,
    },
  ]
}
