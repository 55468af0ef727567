import { bundleForNode } from '../scripts/lib/node-bundle.mjs'
import { inRoot } from '../scripts/lib/paths.mjs'
import { machineLoad } from './lib/load.mjs'
import { median, rounded } from './lib/stats.mjs'

const MEASURE = 'out/bench/measure-export.mjs'

/**
 * A dossier of 1,000 annotations in every format there is, checks of the quotes included, each against serialising the
 * same data as JSON in the same run.
 *
 * @param {import('./lib/registry.mjs').Context} context
 * @returns {Promise<import('./lib/registry.mjs').Result[]>}
 */
export async function run(context) {
  const load = machineLoad()
  context.log(`export: ${load}`)
  await bundleForNode('bench/export/measure.ts', MEASURE)
  const { measureFormats, ANNOTATIONS } = await import(inRoot(MEASURE))
  const { json, formats } = await measureFormats(context.quick ? 3 : 9)
  const plain = median(json)
  return formats.map(({ id, times, bytes }) => ({
    id: `export-${id}`,
    value: rounded(median(times) / plain, 1),
    unit: 'ratio',
    goal: null,
    better: 'lower',
    against: `JSON.stringify of the same data; ${ANNOTATIONS} annotations, medians of ${times.length}, ${rounded(median(times), 1)} and ${rounded(plain, 1)} ms${bytes === null ? ', without printing the pages' : `, ${Math.round(bytes / 1024)} KB`}; ${load}`,
  }))
}
