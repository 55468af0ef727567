import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { timeToPaints } from './lib/first-paint.mjs'
import { takeSample } from './lib/sample.mjs'
import { median, rounded } from './lib/stats.mjs'

const GOAL = 1.5
const OURS = fileURLToPath(new URL('..', import.meta.url))
const EMPTY = fileURLToPath(new URL('./empty-window', import.meta.url))
const AGAINST = 'first contentful paint of an empty Electron window, same runtime, flags and run'

/**
 * Cold start on a profile that was used before, with an empty library and with the sample dossier in it,
 * against an empty Electron window. They are started in turns, and which goes first changes, so that a slow
 * minute of the machine hits all of them.
 *
 * @param {import('./lib/registry.mjs').Context} context
 * @returns {Promise<import('./lib/registry.mjs').Result[]>}
 */
export async function run({ quick, runtime, env, electronArgs, log }) {
  const profiles = mkdtempSync(join(tmpdir(), 'variorum-bench-start-'))
  const start = ({ name, folder }, use) =>
    timeToPaints(runtime.executable, [...electronArgs, `--user-data-dir=${join(profiles, name)}`, folder], env, use)
  const empty = { name: 'empty', folder: EMPTY, times: [] }
  const used = { name: 'app', folder: OURS, times: [] }
  const sample = { name: 'sample', folder: OURS, times: [], use: takeSample }
  const apps = [empty, used, sample]
  try {
    // Makes the profiles, and fills the file cache.
    for (const app of apps) await start(app, app.use)
    const rounds = quick ? 5 : 9
    for (let round = 1; round <= rounds; round += 1) {
      for (const app of round % 2 === 1 ? apps : [...apps].reverse()) app.times.push(await start(app))
      log(
        `start: round ${round} of ${rounds}: ${apps.map(({ name, times }) => `${name} ${Math.round(times.at(-1).first)} ms`).join(', ')}`,
      )
    }
  } finally {
    rmSync(profiles, { recursive: true, force: true, maxRetries: 5 })
  }
  return results(empty.times, used.times, sample.times)
}

/** @typedef {readonly { first: number, largest: number }[]} Times milliseconds */

/** @param {Times} empty @param {Times} used @param {Times} sample */
function results(empty, used, sample) {
  const base = median(empty.map(({ first }) => first))
  const ours = median(used.map(({ first }) => first))
  const ratio = (id, time, goal) => {
    return { id: `start/${id}`, value: rounded(time / base), unit: 'ratio', goal, better: 'lower', against: AGAINST }
  }
  return [
    ratio('first-contentful-paint', ours, GOAL),
    ratio('first-contentful-paint-with-sample', median(sample.map(({ first }) => first)), GOAL),
    // What is painted last of what counts: the library itself, sources and preview.
    ratio('largest-contentful-paint-with-sample', median(sample.map(({ largest }) => largest)), null),
    {
      id: 'start/first-contentful-paint-time',
      value: rounded(ours, 0),
      unit: 'ms',
      goal: null,
      better: 'lower',
      against: `${Math.round(base)} ms for ${AGAINST}`,
    },
  ]
}
