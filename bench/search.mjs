import { bundleForNode } from '../scripts/lib/node-bundle.mjs'
import { inRoot } from '../scripts/lib/paths.mjs'
import { machineLoad } from './lib/load.mjs'
import { median, percentile, rounded } from './lib/stats.mjs'
import { openSqlite } from './search/sqlite.mjs'

const MEASURE = 'out/bench/measure-search.mjs'
const ARTICLES = 1_000
const QUERIES = 200

/**
 * 200 questions to the app's index over 1,000 articles of 1,000 words (English, Vietnamese, Chinese), each against
 * SQLite's FTS5 with the same text: all that is found, ranked, in the same process and run.
 *
 * @param {import('./lib/registry.mjs').Context} context
 * @returns {Promise<import('./lib/registry.mjs').Result[]>}
 */
export async function run({ quick, log }) {
  const load = machineLoad()
  log(`search: ${load}`)
  await bundleForNode('bench/search/measure.ts', MEASURE)
  const { measureSearch } = await import(inRoot(MEASURE))
  const sqlite = await openSqlite()
  const { asked, indexing } = measureSearch(sqlite, ARTICLES, QUERIES, quick ? 3 : 9)
  for (const line of byKind(asked)) log(`search: ${line}`)
  const against = `SQLite ${sqlite.version} FTS5 (WebAssembly, in memory), same text and process; ${ARTICLES} articles, ${asked.length} questions`
  const p95 = (of) => percentile(asked.map(of), 0.95)
  const [ours, theirs] = [p95((each) => each.ours), p95((each) => each.theirs)]
  return [
    {
      id: 'search/p95',
      value: rounded(ours / theirs),
      unit: 'ratio',
      goal: 1,
      better: 'lower',
      against: `${against}; ${rounded(ours, 2)} and ${rounded(theirs, 2)} ms; ${load}`,
    },
    {
      id: 'search/median',
      value: rounded(median(asked.map((each) => each.ours)) / median(asked.map((each) => each.theirs))),
      unit: 'ratio',
      goal: null,
      better: 'lower',
      against,
    },
    {
      id: 'search/same-found',
      value: rounded(agreement(asked) * 100, 1),
      unit: 'percent',
      goal: null,
      better: 'higher',
      against: `${against}: of all that either found, found by both`,
    },
    {
      id: 'search/indexing',
      value: rounded(indexing.ours / indexing.theirs),
      unit: 'ratio',
      goal: null,
      better: 'lower',
      against: `${against}; ${Math.round(indexing.ours)} and ${Math.round(indexing.theirs)} ms`,
    },
  ]
}

/** Of everything that was found by either, the share that both found. */
function agreement(asked) {
  const sum = (of) => asked.reduce((total, each) => total + of(each), 0)
  const both = sum((each) => each.foundByBoth)
  return both / (sum((each) => each.found) + sum((each) => each.foundByOther) - both)
}

function byKind(asked) {
  return [...new Set(asked.map(({ query }) => query.kind))].map((kind) => {
    const of = asked.filter(({ query }) => query.kind === kind)
    const time = (who) => percentile(of.map(who), 0.95).toFixed(2)
    return `${kind}: ${of.length}, p95 ${time((each) => each.ours)} ms, SQLite ${time((each) => each.theirs)} ms, same found ${(agreement(of) * 100).toFixed(0)} %`
  })
}
