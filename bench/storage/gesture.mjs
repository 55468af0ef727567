import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { attach, launchWithDevTools } from '../../scripts/lib/cdp.mjs'
import { takeSample } from '../lib/sample.mjs'
import { askOnKey, watchPage } from './page-marks.mjs'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))
/** Nothing is asked of the machine for so long before each measurement: a flush after a pause costs more. Milliseconds. */
const PAUSE = 150
const WAIT = 20_000
const WARM_UP = 10
const ROUNDS = 5
/** Sentences in one direction before the way back, so that the text never ends. */
const WAY = 8

const pause = () => setTimeout(PAUSE)

/**
 * @typedef {object} Gesture one press of a tag key; all times in milliseconds on one clock
 * @property {Record<string, number>} marks
 *
 * @typedef {object} Round what was measured in turns, in milliseconds
 * @property {Gesture[]} gestures
 * @property {{ took: number, flush: number }[]} bare
 * @property {number[]} asked the same bytes written and flushed, asked for by the page
 * @property {number[]} askedSync the same, written with the calls that wait
 */

/**
 * Tags sentence after sentence in the real app. In turns with it, and after the same pause, the same number of
 * bytes is written and flushed by a process of its own, and by the app's main process when the page asks for it:
 * what the disk takes at that moment, and what the way to the main process takes.
 *
 * @param {import('../lib/registry.mjs').Context} context
 * @param {string} folder of the app
 * @returns {Promise<Round[]>}
 */
export async function measureGestures({ quick, runtime, env, electronArgs, log }, folder) {
  const profile = mkdtempSync(join(tmpdir(), 'variorum-bench-gesture-'))
  const args = [...electronArgs, `--user-data-dir=${profile}`, '-r', here('main-marks.cjs'), folder]
  const app = await launchWithDevTools(runtime.executable, args, {
    ...env,
    VARIORUM_BENCH_FILE: join(profile, 'asked.log'),
  })
  const writer = fork(here('bare-writer.mjs'), [join(profile, 'bare.log')])
  try {
    await once(writer, 'message')
    const page = await openReader(app)
    const station = { page, writer, profile, origin: await originOf(page), size: journalBytes(profile), written: 1 }
    for (let index = 0; index < WARM_UP; index += 1) await measureOnce(station, index)
    const rounds = []
    // Not fewer: the p95 of a round of twelve is its maximum.
    const perRound = quick ? 20 : 40
    for (let round = 0; round < ROUNDS; round += 1) {
      const all = []
      for (let index = 0; index < perRound; index += 1)
        all.push(await measureOnce(station, WARM_UP + round * perRound + index))
      rounds.push(columns(all))
      log(`storage: gestures, round ${round + 1} of ${ROUNDS}`)
    }
    return rounds
  } finally {
    writer.disconnect()
    await app.stop()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** @param {readonly Record<string, unknown>[]} rows */
const columns = (rows) => ({
  gestures: rows.map(({ gesture }) => gesture),
  bare: rows.map(({ bare }) => bare),
  asked: rows.map(({ asked }) => asked),
  askedSync: rows.map(({ askedSync }) => askedSync),
})

/** The sample dossier in the reader. */
async function openReader(app) {
  const browser = await attach(app)
  const page = browser.contexts()[0].pages()[0]
  await takeSample(page)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.locator('article:focus').waitFor()
  await page.evaluate(watchPage)
  return page
}

/** Where the page's clock begins on that of the machine: both processes' times become comparable. Milliseconds. */
async function originOf(page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'timeTicks' })
  const { metrics } = await session.send('Performance.getMetrics')
  await session.detach()
  return metrics.find(({ name }) => name === 'NavigationStart').value * 1000
}

/** One of each kind, in an order that changes. */
async function measureOnce(station, index) {
  const { page, writer } = station
  await page.keyboard.press(Math.floor(index / WAY) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft')
  const kinds = {
    gesture: () => tag(station, 'eof'[index % 3]),
    bare: async () => {
      await pause()
      const answer = once(writer, 'message')
      writer.send(station.written)
      return (await answer)[0]
    },
    asked: () => ask(station, false),
    askedSync: () => ask(station, true),
  }
  const names = Object.keys(kinds)
  const measured = {}
  for (let turn = 0; turn < names.length; turn += 1) {
    const name = names[(index + turn) % names.length]
    measured[name] = await kinds[name]()
  }
  await leaveInspector(page)
  return measured
}

async function tag(station, key) {
  const { page, origin } = station
  await page.evaluate((wanted) => window.variorumWatch.arm(wanted), key)
  await pause()
  await page.keyboard.press(key)
  const seen = await inTime(
    `"${key}" was pressed`,
    page.evaluate(() => window.variorumWatch.done),
  )
  const [main] = await page.evaluate(() => window.api.app.info({ bench: 'marks' }))
  const size = journalBytes(station.profile)
  station.written = Math.max(size - station.size, 1)
  station.size = size
  await page.locator('[data-inspector] input:focus').waitFor()
  const marks = Object.fromEntries(Object.entries(seen).map(([name, at]) => [name, at + origin]))
  return { marks: { ...marks, ...main }, bytes: station.written }
}

async function ask({ page, written }, sync) {
  await page.evaluate(askOnKey, { text: 'a'.repeat(written), sync })
  await pause()
  await page.keyboard.press('F9')
  return inTime(
    'a bare write was asked for',
    page.evaluate(() => window.variorumAsked),
  )
}

/** A key that does not arrive would be waited for without end. */
async function inTime(what, answer) {
  const ended = new AbortController()
  const late = setTimeout(WAIT, null, { signal: ended.signal }).then(() => {
    throw new Error(`Nothing came for ${WAIT / 1000} s after ${what}.`)
  })
  late.catch(() => undefined)
  try {
    return await Promise.race([answer, late])
  } finally {
    ended.abort()
  }
}

async function leaveInspector(page) {
  await page.keyboard.press('Escape')
  await page.locator('article:focus').waitFor()
}

/** Bytes in all segments of the journal. @param {string} profile */
function journalBytes(profile) {
  const generations = join(profile, 'workspace', 'generations')
  const folders = readdirSync(generations).map((name) => join(generations, name, 'journal'))
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.journal'))
      .map((name) => join(folder, name)),
  )
  return files.reduce((sum, file) => sum + statSync(file).size, 0)
}
