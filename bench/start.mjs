import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { timeToFirstPaint } from './lib/first-paint.mjs'
import { median, rounded } from './lib/stats.mjs'

const GOAL = 1.5
const OURS = fileURLToPath(new URL('..', import.meta.url))
const EMPTY = fileURLToPath(new URL('./empty-window', import.meta.url))

/**
 * Cold start on a profile that was used before, against an empty Electron window. The
 * two are started in turns, and which goes first changes, so that a slow minute of the
 * machine hits both.
 *
 * @param {import('./lib/registry.mjs').Context} context
 * @returns {Promise<import('./lib/registry.mjs').Result[]>}
 */
export async function run({ quick, runtime, env, electronArgs, log }) {
  const profiles = mkdtempSync(join(tmpdir(), 'variorum-bench-start-'))
  const start = (name, folder) =>
    timeToFirstPaint(runtime.executable, [...electronArgs, `--user-data-dir=${join(profiles, name)}`, folder], env)
  const apps = [
    { name: 'app', folder: OURS, times: [] },
    { name: 'empty', folder: EMPTY, times: [] },
  ]
  try {
    for (const { name, folder } of apps) await start(name, folder) // makes the profiles, and fills the file cache
    const pairs = quick ? 5 : 9
    for (let pair = 1; pair <= pairs; pair += 1) {
      for (const { name, folder, times } of pair % 2 === 1 ? apps : [...apps].reverse())
        times.push(await start(name, folder))
      log(
        `start: pair ${pair} of ${pairs}: ${apps.map(({ name, times }) => `${name} ${Math.round(times.at(-1))} ms`).join(', ')}`,
      )
    }
  } finally {
    rmSync(profiles, { recursive: true, force: true, maxRetries: 5 })
  }
  return results(median(apps[0].times), median(apps[1].times))
}

/** @param {number} ours milliseconds @param {number} empty milliseconds */
function results(ours, empty) {
  const against = 'an empty Electron window, same runtime, flags and run'
  return [
    {
      id: 'start/first-contentful-paint',
      value: rounded(ours / empty),
      unit: 'ratio',
      goal: GOAL,
      better: 'lower',
      against,
    },
    {
      id: 'start/first-contentful-paint-time',
      value: rounded(ours, 0),
      unit: 'ms',
      goal: null,
      better: 'lower',
      against: `${Math.round(empty)} ms for ${against}`,
    },
  ]
}
