import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleForNode } from '../scripts/lib/node-bundle.mjs'
import { inRoot, root } from '../scripts/lib/paths.mjs'
import { measureGestures } from './storage/gesture.mjs'
import { measureRestore } from './storage/restore.mjs'
import { measureStarts } from './storage/start.mjs'
import { median, percentile, rounded } from './lib/stats.mjs'

const MAKER = 'out/bench/make-workspace.mjs'
const SOURCES = 500
const SENTENCES = 200

/**
 * What durability costs: from the gesture to "saved", starting with 100,000 annotations, restoring them all.
 *
 * @param {import('./lib/registry.mjs').Context} context
 * @returns {Promise<import('./lib/registry.mjs').Result[]>}
 */
export async function run(context) {
  const gestures = await measureGestures(context, root)
  const profiles = mkdtempSync(join(tmpdir(), 'variorum-bench-start-'))
  try {
    await bundleForNode('bench/storage/make-workspace.ts', MAKER)
    const { makeWorkspace } = await import(inRoot(MAKER))
    for (const name of ['none', 'full']) {
      mkdirSync(join(profiles, name))
      await makeWorkspace(join(profiles, name), SOURCES, SENTENCES, name === 'full')
    }
    const restore = {}
    for (const name of ['none', 'full']) restore[name] = await measureRestore(context, join(profiles, name), root)
    const starts = await measureStarts(context, profiles, root)
    return [...gestureResults(gestures), ...startResults(starts), ...restoreResults(restore)]
  } finally {
    rmSync(profiles, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** @param {Awaited<ReturnType<typeof measureGestures>>} measured */
function gestureResults({ gestures, bare, asked }) {
  const p95 = percentile(gestures, 0.95)
  const ratio = (id, base, against) => ({
    id: `storage/${id}`,
    value: rounded(p95 / percentile(base, 0.95)),
    unit: 'ratio',
    goal: 2,
    better: 'lower',
    against: `${against}; p95 ${rounded(p95, 2)} ms and ${rounded(percentile(base, 0.95), 3)} ms`,
  })
  return [
    ratio('gesture-to-saved-p95', bare, 'a bare write and fdatasync of the same bytes by Node, after each gesture'),
    ...(asked
      ? [ratio('gesture-to-saved-p95-over-ipc', asked, 'the same write and fdatasync asked for by the page, after each gesture')]
      : []),
  ]
}

/** @param {Awaited<ReturnType<typeof measureStarts>>} times */
function startResults(times) {
  const ratio = (id, part, what) => ({
    id: `storage/start-${id}`,
    value: rounded(median(times.full.map(part)) / median(times.none.map(part))),
    unit: 'ratio',
    goal: 1.1,
    better: 'lower',
    against: `${what} of the same ${SOURCES} sources without annotations (median ${Math.round(median(times.none.map(part)))} ms)`,
  })
  return [
    ratio('first-paint-100000', ({ paint }) => paint, 'time to first paint'),
    ratio('library-shown-100000', ({ shown }) => shown, 'time until the library is shown'),
  ]
}

/** @param {Record<'none' | 'full', { filled: number, steps: number }>} restore milliseconds; steps of progress that were seen */
function restoreResults({ none, full }) {
  return [
    {
      id: 'storage/full-restore-100000',
      value: rounded(full.filled / 1000, 1),
      unit: 's',
      goal: null,
      better: 'lower',
      against: `from the start of the process, database absent; ${rounded(none.filled / 1000, 1)} s with the same sources and no annotations; ${full.steps} steps of progress were shown`,
    },
  ]
}
