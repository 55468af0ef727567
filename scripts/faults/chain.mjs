import { pause, within } from './app-process.mjs'
import { Gone } from './dev-tools.mjs'
import { keepEvidence } from './evidence.mjs'
import { Station } from './station.mjs'
import { verify } from './verify.mjs'

const CASE_TIME = 120_000

/**
 * @typedef {object} Job
 * @property {string} id of the class
 * @property {string} seed of the run
 * @property {import('./context.mjs').Context} context
 * @property {import('./templates.mjs').Templates} templates
 * @property {import('./random.mjs').Random} random
 * @property {number} first number of the first case
 * @property {number} count
 * @property {(outcome: Outcome) => void} record
 *
 * @typedef {object} Outcome
 * @property {number} acknowledged changes
 * @property {number} lost
 * @property {readonly string[]} problems
 * @property {string} note what was done
 */

/** What a killed app does not answer any more is no failure. @param {unknown} error */
export function unlessGone(error) {
  if (!(error instanceof Gone)) throw error
}

/** Something goes on until it is killed. @param {Promise<unknown>} work @param {import('./app-process.mjs').App} app @param {number} after ms */
export async function killDuring(work, app, after) {
  const over = work.then(() => undefined, unlessGone)
  await pause(after)
  await app.kill()
  await over
}

/**
 * Cases one after another on one workspace: looking at what the last fault has left is the start of the next.
 * After a failure the next case begins with a fresh workspace.
 *
 * @param {Job} job
 * @param {object} way
 * @param {import('./templates.mjs').Template} way.template
 * @param {{ record?: boolean, delay?: number }} [way.start]
 * @param {(scene: Scene) => Promise<string>} way.act ends with the app killed; answers what was done
 * @param {boolean} [way.sameGeneration]
 * @param {(scene: Scene, verdict: import('./verify.mjs').Verdict) => Promise<readonly string[]> | readonly string[]} [way.judge]
 *   what else must hold
 *
 * @typedef {object} Scene
 * @property {Station} station
 * @property {import('./app-process.mjs').App} app
 * @property {import('./random.mjs').Random} random
 * @property {import('./verify.mjs').Found} known what the workspace held at the start of the case
 * @property {Record<string, any>} memory of the chain
 * @property {number} pace 1, or more on a machine that is busy
 */
export async function runChain(job, { template, start, act, sameGeneration, judge }) {
  let scene = null
  try {
    for (let index = job.first; index < job.first + job.count; index += 1) {
      const random = job.random.branch(String(index))
      scene ??= await begin(job, template, start)
      const { app, station, known } = scene
      let note = ''
      let verdict
      try {
        note = await within(act({ ...scene, random }), CASE_TIME, 'The case did not end')
        scene.app = await station.start(start?.(random))
        const acknowledged = app.devTools.acknowledged
        verdict = await verify(station, scene.app, { acknowledged, known, sameGeneration })
        const more = verdict.found && judge ? await judge({ ...scene, random }, verdict) : []
        verdict = { ...verdict, problems: [...verdict.problems, ...more] }
      } catch (error) {
        verdict = { found: null, lost: 0, problems: [error.stack ?? error.message] }
      }
      const acknowledged = Math.max(0, app.devTools.acknowledged - known.sequence)
      job.record({ acknowledged, lost: verdict.lost, problems: verdict.problems, note: `case ${index}: ${note}` })
      if (verdict.found && verdict.problems.length === 0 && verdict.lost === 0) scene.known = verdict.found
      else {
        await scene.app.kill()
        keepEvidence(job, index, station, note, verdict)
        station.remove()
        scene = null
      }
    }
  } finally {
    await scene?.app.kill()
    scene?.station.remove()
  }
}

/** From start to usable on a quiet machine, milliseconds. */
const USUAL_START = 900
const SLOWEST = 4

async function begin(job, template, start) {
  const station = Station.temporary(job.context)
  station.copyFrom(template.station)
  const started = Date.now()
  const app = await station.start(start?.(job.random))
  const { found, problems } = await verify(station, app, { acknowledged: 0, known: null })
  // Moments of kills are scaled by it: on a busy machine they would all come before anything has happened.
  const pace = Math.min(SLOWEST, Math.max(1, (Date.now() - started) / USUAL_START))
  if (found && problems.length === 0) return { station, app, known: found, memory: {}, pace }
  await app.kill()
  throw new Error(`The workspace is not sound before any fault: ${problems.join(' ')}`)
}

/**
 * Cases that each begin with a fresh copy of a sound workspace that nobody has open, harm its files, and then
 * start the app.
 *
 * @param {Job} job
 * @param {object} way
 * @param {import('./templates.mjs').Template} way.template
 * @param {(scene: { station: Station, random: import('./random.mjs').Random, index: number, template: any }) => string | Promise<string>} way.harm
 * @param {(scene: { station: Station, app: import('./app-process.mjs').App, template: any, note: string }) => Promise<{ lost: number, problems: readonly string[] }>} [way.judge]
 *   instead of: everything is there
 */
export async function runApart(job, { template, harm, judge = wholeAgain }) {
  for (let index = job.first; index < job.first + job.count; index += 1) {
    const random = job.random.branch(String(index))
    const station = Station.temporary(job.context)
    let note = ''
    let app = null
    let verdict
    try {
      station.copyFrom(template.station)
      note = await harm({ station, random, index, template })
      app = await station.start()
      verdict = await within(judge({ station, app, template, note }), CASE_TIME, 'The case did not end')
    } catch (error) {
      verdict = { lost: 0, problems: [error.stack ?? error.message] }
    }
    await app?.kill()
    const { lost, problems } = verdict
    job.record({ acknowledged: template.found.sequence, lost, problems, note: `case ${index}: ${note}` })
    if (lost > 0 || problems.length > 0) keepEvidence(job, index, station, note, verdict)
    station.remove()
  }
}

async function wholeAgain({ station, app, template }) {
  const { found, problems, lost } = await verify(station, app, {
    acknowledged: template.found.sequence,
    known: template.found,
    sameGeneration: false,
  })
  const same = found === null || found.digest === template.found.digest
  return { lost, problems: same ? problems : [...problems, 'The content is not what it was.'] }
}
