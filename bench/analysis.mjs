import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleForNode } from '../scripts/lib/node-bundle.mjs'
import { inRoot, root } from '../scripts/lib/paths.mjs'
import { openPlainTable, plainTable } from './analysis/plain-table.mjs'
import { measureScrolling, measureShowing } from './analysis/views.mjs'
import { machineLoad } from './lib/load.mjs'
import { median, rounded } from './lib/stats.mjs'
import { startApp } from './reader/app.mjs'

const MAKER = 'out/bench/make-analysis.mjs'
const DISTANCE = 15_000

/**
 * Positions and Figures with a full dossier (50 questions, 20 people, 2,000 positions, 5,000 figures) in the real app,
 * each against a plain table of the same size in a bare window of the same app.
 *
 * @param {import('./lib/registry.mjs').Context} context
 * @returns {Promise<import('./lib/registry.mjs').Result[]>}
 */
export async function run(context) {
  const load = machineLoad()
  context.log(`analysis: ${load}`)
  const profile = mkdtempSync(join(tmpdir(), 'variorum-bench-analysis-'))
  try {
    await bundleForNode('bench/analysis/make-workspace.ts', MAKER)
    const { makeWorkspace, SIZE } = await import(inRoot(MAKER))
    await makeWorkspace(profile)
    const station = await startApp(context, profile, root, {})
    try {
      const plain = await openPlainTable(station)
      const results = []
      for (const view of viewsOf(SIZE)) {
        const shown = await measureShowing(context, station, plain, view)
        const moved = await measureScrolling(context, station, plain, view, DISTANCE)
        results.push(...resultsOf(view, shown, moved, load))
      }
      return results
    } finally {
      await station.stop()
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

const viewsOf = ({ questions, people, figures }) => [
  {
    name: 'matrix',
    key: 'Control+3',
    words: 'Keeper Number 0',
    what: `${questions} questions, ${people} people, 2,000 positions`,
    html: plainTable({
      rows: questions,
      columns: people + 1,
      height: 70,
      textOf: (row, column) => (column === 0 ? `Will weir ${row} hold?` : `Leans yes<br>2 Mar 2026, ${row + column}`),
    }),
  },
  {
    name: 'ledger',
    key: 'Control+4',
    words: 'Water let through',
    what: `${figures} figures`,
    html: plainTable({
      rows: figures,
      columns: 7,
      height: 28,
      textOf: (row, column) => (column < 2 ? `${row * 37} million` : `Water let through gate ${row % 60}`),
    }),
  },
]

function resultsOf({ name, what }, shown, moved, load) {
  const against = `a plain table of the same size in a bare window; ${what}; medians of ${shown.ours.length}, ${Math.round(median(shown.ours))} and ${Math.round(median(shown.plain))} ms`
  return [
    {
      id: `analysis/${name}-first-paint`,
      value: rounded(median(shown.ours) / median(shown.plain)),
      unit: 'ratio',
      goal: 1.5,
      better: 'lower',
      against: `${against}, from the key to the painted frame, the first time ${Math.round(shown.ours[0])} ms; ${load}`,
    },
    {
      id: `analysis/${name}-scroll`,
      value: rounded(median(moved.ours) - median(moved.plain), 1),
      unit: 'points',
      goal: 0,
      better: 'lower',
      against: `${against}: frames over 20 ms while scrolling, ${median(moved.ours).toFixed(1)} % and ${median(moved.plain).toFixed(1)} %; ${load}`,
    },
  ]
}
