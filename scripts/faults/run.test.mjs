import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { randomOf } from './random.mjs'
import { CLASSES } from './registry.mjs'
import { runClasses } from './run.mjs'

const OPTIONS = { quick: true, seed: '7', cases: null }
const whole = { acknowledged: 1, lost: 0, problems: [], note: '' }

beforeEach(() => void vi.spyOn(process.stderr, 'write').mockReturnValue(true))
afterEach(() => void vi.restoreAllMocks())

/** A class whose cases do `work` first. */
const classOf = (id, work, more = {}) => ({
  id,
  full: 4,
  quick: 2,
  chunk: 1,
  run: async ({ first, count, record }) => {
    for (let index = first; index < first + count; index += 1) record((await work(index)) ?? whole)
  },
  ...more,
})

test.each([
  [OPTIONS, 2],
  [{ ...OPTIONS, quick: false }, 4],
  [{ ...OPTIONS, cases: 3 }, 3],
])('with %o there are %d cases, each once', async (options, cases) => {
  const seen = []
  const tallies = await runClasses(null, [classOf('a', (index) => void seen.push(index))], options)
  expect(tallies).toEqual([{ id: 'a', cases, acknowledged: cases, lost: 0, failed: 0 }])
  expect(seen).toEqual(Array.from({ length: cases }, (_, index) => index))
})

test('what could not be tried has failed, and the others go on', async () => {
  const broken = classOf('broken', () => Promise.reject(new Error('no window')), { chunk: 2 })
  const tallies = await runClasses(null, [broken, classOf('a', () => undefined)], OPTIONS)
  expect(tallies.map(({ cases, failed }) => [cases, failed])).toEqual([
    [2, 2],
    [2, 0],
  ])
})

test('a class that waits leaves both workers to the others', async () => {
  const others = deferred()
  const waiting = classOf('waiting', () => others.promise, { waits: true, quick: 1 })
  // Each goes on when the other has begun, which one worker alone would never see.
  const begun = { a: deferred(), b: deferred() }
  const meets = (own, other) => () => (begun[own].resolve(), begun[other].promise)
  const last = classOf('last', () => others.resolve(), { quick: 1 })
  const once = { quick: 1 }
  const all = [waiting, classOf('a', meets('a', 'b'), once), classOf('b', meets('b', 'a'), once), last]
  const tallies = await runClasses(null, all, OPTIONS)
  expect(tallies.every(({ cases, failed }) => cases === 1 && failed === 0)).toBe(true)
})

function deferred() {
  let resolve
  const promise = new Promise((done) => (resolve = done))
  return { promise, resolve }
}

test('a quick run has a case of every class, and a whole run as many as are promised', () => {
  expect(CLASSES.filter(({ quick, full }) => !(quick >= 1 && quick <= full))).toEqual([])
  const full = Object.fromEntries(CLASSES.map((entry) => [entry.id, entry.full]))
  const kills = Object.keys(full).filter((id) => id.startsWith('kill-'))
  expect(kills.reduce((sum, id) => sum + full[id], 0)).toBeGreaterThanOrEqual(200)
  expect(full).toMatchObject({ 'power-cut': 100, 'database-damage': 19 * 5, 'journal-damage': 100 * 2 })
  expect(full).toMatchObject({ 'disk-full': 20, 'double-start': 20 })
})

test('an order of chance is the same for every part of a class, and has everything', () => {
  const kinds = Array.from({ length: 19 }, (_, index) => index)
  const order = randomOf('7').branch('a').shuffled(kinds)
  const random = randomOf('7').branch('a')
  random.next()
  expect(random.shuffled(kinds)).toEqual(order)
  expect(order).not.toEqual(kinds)
  expect([...order].sort((a, b) => a - b)).toEqual(kinds)
})
