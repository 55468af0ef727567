import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pause, within } from '../app-process.mjs'
import { editUntil, openReader, settled, waitFor, whenUsable } from '../driver.mjs'
import { keepEvidence } from '../evidence.mjs'
import { press } from '../keys.mjs'
import { randomOf } from '../random.mjs'
import { Station } from '../station.mjs'
import { verify } from '../verify.mjs'

const CASE_TIME = 240_000
const VOLUME_MB = 96
/** Above the time that the app gives its database. */
const QUEUE_TIME = 80_000
const WAITING = `document.querySelector('[data-save-state="waiting"]') !== null`

/** A small disk of its own for the case, when we may mount one. @returns {null | (() => void)} unmounts */
function mountSmallDisk(folder) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  mkdirSync(folder, { recursive: true })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${VOLUME_MB}m,mode=700`, 'variorum-faults', folder], {
      stdio: 'pipe',
    })
  } catch {
    return null // a container that may not mount: the shim refuses writes instead
  }
  return () => execFileSync('umount', ['-l', folder], { stdio: 'pipe' })
}

/** Bytes left, one level for each case of a whole run: from nothing to what many changes need. */
const LEVELS = [0, ...Array.from({ length: 19 }, (_, step) => Math.round(1_024 * 1.4 ** step))]

/** Fills the disk but for `left` bytes. */
function fill(folder, left) {
  const ballast = join(folder, 'ballast')
  const { bavail, bsize } = statfsSync(folder)
  try {
    writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - left)))
  } catch (error) {
    // The app has written something itself meanwhile: it is full.
    if (error.code !== 'ENOSPC') throw error
  }
}

/** Milliseconds, and changes that are tried. */
const FULL = { steps: 400, time: 5_000 }

/** One annotation, then its kind over and over: each is a change to be written. */
async function editUntilRefused(app, { steps, time }) {
  await openReader(app)
  await press(app.devTools, 'ArrowRight')
  for (const key of ['e', 'Enter']) {
    await press(app.devTools, key)
    await waitFor(app, WAITING, 700)
  }
  for (let step = 0; step < steps; step += 1) {
    if (app.devTools.seen.at(-1)?.status === 'waiting') return true
    await press(app.devTools, ['o', 'f', 'e'][step % 3])
    await pause(8)
  }
  return waitFor(app, WAITING, time)
}

/** What the foot has said last. */
const lastWords = ({ devTools: { seen } }) =>
  seen
    .slice(-5)
    .map(({ status, sequence }) => (sequence === null ? status : `${status} ${sequence}`))
    .join(', ')

/** @param {Station} station @param {import('../app-process.mjs').App} app @param {{ free: () => void, from: number, isWaiting: boolean }} way */
async function goesOn(station, app, { free, from, isWaiting }) {
  const problems = []
  const { acknowledged } = app.devTools
  // What waits may be on disk already, and only the database may be behind.
  const isUnsaved = await waitFor(app, `document.querySelector('[data-waits="change"]') !== null`, 0)
  const now = (await station.inspect(station.root)).newest.state.sequence
  if (now < acknowledged) problems.push(`${acknowledged} was acknowledged, ${now} is on disk.`)
  // It must stay usable: another view, and back.
  await press(app.devTools, 'Control+1')
  if (!(await waitFor(app, `document.querySelectorAll('[role=grid] [role=row]').length > 1`, 5_000))) {
    problems.push('It is not usable while it waits.')
  }
  free()
  if (!(await waitFor(app, `!(${WAITING}) && document.querySelector('[data-save-state="on-disk"]')`, 40_000))) {
    problems.push('It does not go on when it could.')
  }
  await settled(app)
  if (isWaiting && isUnsaved && app.devTools.acknowledged <= acknowledged) problems.push('What waited was not written.')
  // Behind what the database could not take at once, more may have queued up.
  await openReader(app)
  await editUntil(app, randomOf('on'), 1, QUEUE_TIME)
  await settled(app)
  return { problems, acknowledged: app.devTools.acknowledged, made: app.devTools.acknowledged - from }
}

/** A case in which writing stops for a while: everything acknowledged stays, and what waited arrives once. */
async function interrupted(job, index, { stop, free, note, ...way }, station) {
  const template = await job.templates.small()
  let app = null
  let outcome = { acknowledged: 0, lost: 0, problems: [], note: `case ${index}: ${note}` }
  try {
    station.copyFrom(template.station)
    app = await station.start()
    const from = await whenUsable(app)
    await settled(app)
    await pause(300)
    stop()
    const isWaiting = await editUntilRefused(app, way)
    const problems = isWaiting ? [] : [`It never says that something waits, but: ${lastWords(app)}.`]
    const { problems: more, acknowledged } = await goesOn(station, app, { free, from, isWaiting })
    const alive = await verify(station, app, { acknowledged, known: template.found })
    await app.kill()
    app = await station.start()
    const again = await verify(station, app, { acknowledged, known: alive.found ?? template.found })
    const changed = alive.found && again.found && alive.found.digest !== again.found.digest
    outcome = {
      ...outcome,
      acknowledged: acknowledged - from,
      lost: Math.max(alive.lost, again.lost),
      problems: [
        ...problems,
        ...more,
        ...alive.problems,
        ...again.problems,
        ...(changed ? ['Another content after a kill.'] : []),
      ],
    }
  } catch (error) {
    outcome.problems = [...outcome.problems, error.stack ?? error.message]
  } finally {
    free()
    await app?.kill()
  }
  job.record(outcome)
  if (outcome.lost > 0 || outcome.problems.length > 0) keepEvidence(job, index, station, note, outcome)
}

/** The disk fills up, at different levels: after many changes, after few, at once. */
export async function diskFull(job) {
  const levels = job.random.shuffled(LEVELS)
  for (let index = job.first; index < job.first + job.count; index += 1) {
    const folder = join(job.context.scratch, `disk-${index}`)
    const unmount = mountSmallDisk(folder)
    const station = new Station(job.context, folder)
    const left = levels[index % levels.length]
    const ways = unmount
      ? {
          stop: () => fill(folder, left),
          free: () => rmSync(join(folder, 'ballast'), { force: true }),
          note: `${left} bytes left`,
          ...FULL,
        }
      : {
          stop: () => station.set('no-room', true),
          free: () => station.set('no-room', false),
          note: 'writes refused',
          ...FULL,
        }
    try {
      await within(interrupted(job, index, ways, station), CASE_TIME, 'The case did not end')
    } finally {
      unmount?.()
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** A flush that does not come back, as of a drive that has gone to sleep. */
export async function hungFlush(job) {
  for (let index = job.first; index < job.first + job.count; index += 1) {
    const station = Station.temporary(job.context)
    const ways = {
      stop: () => station.set('hang', true),
      free: () => station.set('hang', false),
      note: 'flushes of the journal hang',
      // Above the writer's own time limit.
      steps: 4,
      time: 50_000,
    }
    try {
      await within(interrupted(job, index, ways, station), CASE_TIME, 'The case did not end')
    } finally {
      station.remove()
    }
  }
}
