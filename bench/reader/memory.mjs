import { existsSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { clearPlainText, givePlainText, openPlain, openSource, setPlainText, toLibrary } from './app.mjs'
import { lookOf, plainHtml } from './plain-page.mjs'

/** For threads that give memory back after a collection; milliseconds. */
const SETTLE = 2_000

/**
 * @typedef {object} Held bytes
 * @property {number} own memory that only the page's process has (private clean and dirty)
 * @property {number} heap of JavaScript
 *
 * @typedef {object} Memory what the text and its annotations add, bytes
 * @property {Held} ours
 * @property {Held} plain
 */

/**
 * What a page's process holds with the book more than without: the reader with all annotations registered against the
 * reader with a note of a few lines, and plain HTML of the same text against the same page with those lines. Leaves the
 * book open, and the plain text set.
 *
 * @param {import('./app.mjs').Station} station in its library
 * @returns {Promise<{ memory: Memory | null, plain: Awaited<ReturnType<typeof openPlain>> }>} no memory where the system does not tell it
 */
export async function measureMemory(station) {
  const { page, made } = station
  await openSource(station, 'empty')
  const plain = await openPlain(station, await lookOf(page))
  const pid = await page.evaluate(() => window.api.app.info({ bench: 'process' }))
  const without = await held(page, pid)
  await toLibrary(station)
  await openSource(station, 'book')
  const withBook = await held(page, pid)

  await givePlainText(plain, plainHtml(made.empty))
  await setPlainText(plain)
  const plainWithout = await held(plain.page, plain.pid)
  await clearPlainText(plain)
  await givePlainText(plain, plainHtml(made.book))
  await setPlainText(plain)
  await plain.page.evaluate(() => {
    delete window.variorumHtml
  })
  const plainWith = await held(plain.page, plain.pid)
  if (!without || !withBook || !plainWithout || !plainWith) return { memory: null, plain }
  return { memory: { ours: less(withBook, without), plain: less(plainWith, plainWithout) }, plain }
}

const less = (a, b) => ({ own: a.own - b.own, heap: a.heap - b.heap })

/** After garbage was collected twice: what the first frees of the document, the second frees of its nodes. */
async function held(page, pid) {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.enable')
  for (let turn = 0; turn < 2; turn += 1) {
    await session.send('HeapProfiler.collectGarbage')
    await setTimeout(SETTLE)
  }
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  const own = privateBytes(pid)
  return own === null ? null : { own, heap: usedSize }
}

/** @param {number} pid @returns {number | null} */
function privateBytes(pid) {
  const file = `/proc/${pid}/smaps_rollup`
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)
  return [...lines].reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0)
}
