import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleForNode } from '../scripts/lib/node-bundle.mjs'
import { inRoot, root } from '../scripts/lib/paths.mjs'
import { machineLoad } from './lib/load.mjs'
import { median, rounded } from './lib/stats.mjs'
import { measureGestures } from './storage/gesture.mjs'
import { gestureResults } from './storage/gesture-results.mjs'
import { measureRestore } from './storage/restore.mjs'
import { measureStarts } from './storage/start.mjs'

const MAKER = 'out/bench/make-workspace.mjs'
const SOURCES = 500
const SENTENCES = 200
const NAMES = ['none', 'full']

/**
 * What durability costs: from the gesture to "saved", starting with 100,000 annotations, restoring them all.
 *
 * @param {import('./lib/registry.mjs').Context} context
 * @returns {Promise<import('./lib/registry.mjs').Result[]>}
 */
export async function run(context) {
  const load = machineLoad()
  context.log(`storage: ${load}`)
  const gestures = gestureResults(await measureGestures(context, root), load)
  const profiles = mkdtempSync(join(tmpdir(), 'variorum-bench-storage-'))
  try {
    await makeWorkspaces(profiles, context.log)
    const restore = await measureRestores(context, profiles)
    const starts = await measureStarts(context, profiles, root)
    return [...gestures, ...startResults(starts, load), ...restoreResults(restore, load)]
  } finally {
    rmSync(profiles, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Files of two workspaces that differ in their annotations alone. */
async function makeWorkspaces(profiles, log) {
  await bundleForNode('bench/storage/make-workspace.ts', MAKER)
  const { makeWorkspace } = await import(inRoot(MAKER))
  for (const name of NAMES) {
    mkdirSync(join(profiles, name))
    await makeWorkspace(join(profiles, name), SOURCES, SENTENCES, name === 'full')
    log(`storage: made a workspace, annotations: ${name}`)
  }
}

/**
 * Restores copies of the full workspace, each with the bare puts of the same rows after it, and then the two from
 * which the starts are measured.
 */
async function measureRestores(context, profiles) {
  const full = []
  const rounds = context.quick ? 1 : 3
  for (let round = 1; round <= rounds; round += 1) {
    const copy = join(profiles, 'copy')
    cpSync(join(profiles, 'full'), copy, { recursive: true })
    full.push(await measureRestore(context, copy, root, true))
    rmSync(copy, { recursive: true, force: true, maxRetries: 5 })
  }
  const none = await measureRestore(context, join(profiles, 'none'), root, false)
  await measureRestore(context, join(profiles, 'full'), root, false)
  return { none, full }
}

/** @param {Awaited<ReturnType<typeof measureStarts>>} times @param {string} load */
function startResults(times, load) {
  const ratio = (id, part, what) => ({
    id: `storage/start-${id}`,
    value: rounded(median(times.full.map(part)) / median(times.none.map(part))),
    unit: 'ratio',
    goal: 1.1,
    better: 'lower',
    against: `${what} of the same ${SOURCES} sources without annotations (median ${Math.round(median(times.none.map(part)))} ms); ${load}`,
  })
  return [
    ratio('first-paint-100000', ({ paint }) => paint, 'time to first paint'),
    ratio('library-shown-100000', ({ shown }) => shown, 'time until the library is shown'),
  ]
}

/** @param {Awaited<ReturnType<typeof measureRestores>>} restore @param {string} load */
function restoreResults({ none, full }, load) {
  const filled = median(full.map((one) => one.filled))
  const raw = median(full.map((one) => one.raw))
  const steps = median(full.map((one) => one.steps))
  const common = { goal: null, better: 'lower' }
  return [
    {
      ...common,
      id: 'storage/full-restore-100000',
      value: rounded(filled / 1000, 1),
      unit: 's',
      against: `from the start of the process, database absent; ${rounded(none.filled / 1000, 1)} s with the same sources and no annotations; ${load}`,
    },
    {
      ...common,
      id: 'storage/full-restore-100000-over-raw',
      value: rounded(median(full.map((one) => one.filled / one.raw))),
      unit: 'ratio',
      against: `putting the same rows into a bare IndexedDB, after each restore (median ${rounded(raw / 1000, 1)} s)`,
    },
    {
      ...common,
      id: 'storage/full-restore-100000-progress',
      value: steps,
      unit: 'steps',
      better: 'higher',
      against: 'different values of the progress bar that were seen',
    },
  ]
}
