import { bundleForNode } from '../../scripts/lib/node-bundle.mjs'
import { inRoot } from '../../scripts/lib/paths.mjs'
import { rounded } from '../lib/stats.mjs'

const BUNDLE = 'out/bench/anchoring.mjs'
const SEED = 20_260_105
const WORDS = 110_000
const QUOTES = 1_000
const SAMPLE = { full: 100, quick: 20 }

/**
 * Finding 1,000 quotes again after 10 % of the words of their text changed, against approx-string-match
 * on the same quotes. Of these the other gets a sample, as it takes up to a second for each.
 *
 * @param {{ quick: boolean, log: (line: string) => void }} context
 * @returns {Promise<import('../lib/registry.mjs').Result[]>}
 */
export async function measureAnchoring({ quick, log }) {
  await bundleForNode('bench/reader/anchoring/measure.ts', BUNDLE)
  const { compare } = await import(inRoot(BUNDLE))
  const sample = quick ? SAMPLE.quick : SAMPLE.full
  log(`reader: anchoring ${QUOTES} quotes, ${sample} of them by approx-string-match, too`)
  const found = compare(SEED, WORDS, QUOTES, sample)
  const each = ({ milliseconds, asked }) => milliseconds / asked
  const share = ({ right, asked }) => rounded(right / asked)
  const { faithful, altered } = found
  const where = `text of ${found.units} code units, 10 % of its words changed; seed ${SEED}`
  return [
    {
      id: 'reader/anchor-speed',
      value: rounded(each(found.theirs) / each(found.ours), 1),
      unit: 'times faster',
      goal: 40,
      better: 'higher',
      against: `approx-string-match, ${rounded(each(found.theirs), 1)} ms a quote over ${found.theirs.asked} of the quotes; ours ${rounded(each(found.ours), 2)} ms over all ${found.ours.asked}, its index included; exact words first on both sides; ${where}`,
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
      id: 'reader/anchor-false-quotations',
      value: altered.ours.asked === 0 ? 0 : rounded((altered.ours.right + altered.ours.elsewhere) / altered.ours.asked),
      unit: 'share',
      goal: null,
      better: 'lower',
      against: `approx-string-match ${altered.theirs.asked === 0 ? 0 : share(altered.theirs)}: of ${altered.ours.asked} quotes in which a number, a name or a negation changed, those that were given a place`,
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
