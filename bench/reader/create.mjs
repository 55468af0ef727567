import { quiet } from './app.mjs'
import { stretches, summaryOf, traced, workIn } from './trace.mjs'
import { percentile } from '../lib/stats.mjs'

/**
 * Tags passages all over the book with the mouse: drag over a few words, press and release on a button of the bar at
 * the selection. In turns with it a button of the bench is pressed that does nothing but change its own colour.
 *
 * @typedef {object} Creating one list a round, milliseconds
 * @property {number[][]} create
 * @property {number[][]} idle
 *
 * @param {import('../lib/registry.mjs').Context} context
 * @param {import('./app.mjs').Station} station with the book open
 * @returns {Promise<{ painted: Creating, work: Creating, summary: readonly (readonly [string, number])[] }>}
 */
export async function measureCreating({ quick, log }, { page, browser }) {
  await page.evaluate(watchCreating)
  await page.evaluate(() => window.variorumFrames.begin())
  const rounds = quick ? 3 : 5
  const perRound = quick ? 16 : 40
  const painted = { create: [], idle: [] }
  let count = 0
  const round = async (size) => {
    const times = { create: [], idle: [] }
    for (let index = 0; index < size; index += 1) {
      const one = await createOnce(page, count)
      count += 1
      times.create.push(one.create)
      times.idle.push(one.idle)
    }
    return times
  }
  // What the first press alone loads is not what a person waits for all day.
  await round(3)
  for (let turn = 0; turn < rounds; turn += 1) {
    const times = await round(perRound)
    painted.create.push(times.create)
    painted.idle.push(times.idle)
    const p95 = (name) => percentile(times[name], 0.95).toFixed(1)
    log(`reader: creating ${turn + 1} of ${rounds}: p95 ${p95('create')} ms, nothing ${p95('idle')} ms`)
  }
  const work = { create: [], idle: [] }
  let summary = []
  for (let turn = 0; turn < (quick ? 1 : 3); turn += 1) {
    const events = await traced(browser, async () => void (await round(perRound)))
    const creates = stretches(events, 'create')
    work.create.push(creates.map(workIn))
    work.idle.push(stretches(events, 'idle').map(workIn))
    summary = totalOf(creates)
  }
  await page.evaluate(() => window.variorumFrames.end())
  return { painted, work, summary }
}

/** Mean milliseconds of one create, by what the thread did. */
function totalOf(creates) {
  const all = new Map()
  for (const create of creates)
    for (const [name, time] of summaryOf(create)) all.set(name, (all.get(name) ?? 0) + time / creates.length)
  return [...all].sort((a, b) => b[1] - a[1]).slice(0, 8)
}

const PLACES = 12
/** Each time another passage, and never one behind the end of the book: two on the same words would pass for one. */
const placeOf = (index) => ((index % PLACES) + 0.1 + 0.8 * ((index * 0.618_034) % 1)) / PLACES
const KINDS = ['Expert view', 'Official statement', 'Figure']

async function createOnce(page, index) {
  await page.evaluate((at) => window.variorumCreate.goTo(at), placeOf(index))
  await quiet(page)
  const idleFirst = index % 2 === 0
  const passage = await page.evaluate((seed) => window.variorumCreate.choose(seed), index)
  await page.mouse.move(passage.from.x, passage.from.y)
  await page.mouse.down()
  await page.mouse.move((passage.from.x + passage.to.x) / 2, passage.from.y, { steps: 2 })
  await page.mouse.move(passage.to.x, passage.to.y, { steps: 3 })
  await page.mouse.up()
  const button = page.locator('[data-selection-bar] button').filter({ hasText: KINDS[index % KINDS.length] })
  await button.waitFor()
  const idle = idleFirst
    ? await press(page, 'idle', await page.evaluate(() => window.variorumCreate.idlePoint()))
    : null
  const box = await button.boundingBox()
  const create = await press(page, 'create', { x: box.x + box.width / 2, y: box.y + box.height / 2 })
  await page.locator('[data-save-state="on-disk"]').waitFor()
  await quiet(page)
  await page.keyboard.press('Escape')
  await quiet(page)
  return {
    create,
    idle: idle ?? (await press(page, 'idle', await page.evaluate(() => window.variorumCreate.idlePoint()))),
  }
}

/** @returns {Promise<number>} milliseconds from the release of the mouse to the painted frame that shows what it did */
async function press(page, what, { x, y }) {
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.evaluate((name) => {
    const watch = window.variorumFrames
    window.variorumCreate.prepare(name)
    watch.arm('mouseup', name)
    window.variorumPressed = watch.until(() => window.variorumCreate.isDone, name)
  }, what)
  await quiet(page)
  await page.mouse.up()
  const pressed = await page.evaluate(() =>
    Promise.race([window.variorumPressed, new Promise((resolve) => setTimeout(() => resolve(null), 15_000))]),
  )
  if (pressed === null) throw new Error(`15 s after the mouse was released on "${what}", nothing was painted.`)
  return pressed.took
}

/** In the page. */
function watchCreating() {
  const WORDS = 40
  const create = { isDone: false, wanted: null }
  window.variorumCreate = create
  const idle = document.createElement('button')
  idle.style.cssText = 'position:fixed;top:60px;right:2px;width:24px;height:24px;z-index:99999;background:#888'
  idle.addEventListener('mousedown', (event) => event.preventDefault())
  idle.addEventListener('click', () => {
    idle.style.backgroundColor = idle.style.backgroundColor === 'red' ? '#888' : 'red'
    create.isDone = true
  })
  document.body.append(idle)
  create.idlePoint = () => {
    const { left, top, width, height } = idle.getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2 }
  }
  create.goTo = (share) => {
    const scroller = document.querySelector('[data-scroller]')
    scroller.scrollTop = share * (scroller.scrollHeight - scroller.clientHeight)
  }
  /** A few words of one line in the middle of the window. */
  create.choose = () => {
    const article = document.querySelector('article').getBoundingClientRect()
    for (let y = innerHeight * 0.4; y < innerHeight * 0.8; y += 7) {
      const caret = document.caretPositionFromPoint(article.left + 60, y)
      if (!(caret?.offsetNode instanceof Text) || !caret.offsetNode.parentElement.closest('[data-block]')) continue
      const range = document.createRange()
      range.setStart(caret.offsetNode, caret.offset)
      range.setEnd(caret.offsetNode, Math.min(caret.offsetNode.length, caret.offset + WORDS))
      const rects = [...range.getClientRects()]
      const [rect] = rects
      if (rects.length !== 1 || rect.width < 120) continue
      create.node = caret.offsetNode
      const middle = (rect.top + rect.bottom) / 2
      return { from: { x: rect.left + 1, y: middle }, to: { x: rect.right - 1, y: middle } }
    }
    throw new Error('There is no line to select in the middle of the window.')
  }
  const keyOf = (range) => `${range.startOffset}:${range.endOffset}`
  /** A passage that is registered for the first time, in the block that was selected in. */
  create.prepare = (what) => {
    create.isDone = false
    create.wanted = what === 'create' ? new Set() : null
    if (!create.wanted) return
    for (const highlight of CSS.highlights.values())
      for (const range of highlight) if (range.startContainer === create.node) create.wanted.add(keyOf(range))
  }
  const { add } = Highlight.prototype
  Highlight.prototype.add = function (range) {
    if (create.wanted && range.startContainer === create.node && !create.wanted.has(keyOf(range))) create.isDone = true
    return add.call(this, range)
  }
}
