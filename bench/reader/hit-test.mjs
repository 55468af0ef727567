import { readFileSync } from 'node:fs'
import { bundleForNode } from '../../scripts/lib/node-bundle.mjs'
import { inRoot } from '../../scripts/lib/paths.mjs'
import { quiet } from './app.mjs'

const SCRIPT = 'out/bench/hit-test.mjs'
const PLACES = 10
const SEED = 31
/** Points of which one is clicked on. */
const CHOICE = 6
/** Milliseconds. */
const WAIT = 10_000

/**
 * Asks what lies at random points of the window, at places all over the book, and compares with the boxes of the
 * ranges that are registered for painting. Then clicks on some of the points with the mouse: what becomes the active
 * annotation must be one whose box is there.
 *
 * @param {import('../lib/registry.mjs').Context} context
 * @param {import('./app.mjs').Station} station with the book open
 * @returns {Promise<{ times: number[], points: number, hits: number, clicks: number }>} milliseconds
 * @throws {Error} when one point is answered differently from what is drawn there
 */
export async function measureHitTest({ quick }, { page, made }) {
  await bundleForNode('bench/reader/hit-test-entry.ts', SCRIPT)
  // A module that exports nothing: as a script in a scope of its own.
  const script = readFileSync(inRoot(SCRIPT), 'utf8').replace(/^export\s*\{\s*\};?\s*$/m, '')
  await page.evaluate(`(() => {${script}})()`)
  const { starts, blocks, annotations, pieces } = made.book
  await page.evaluate(prepare, {
    seed: SEED,
    blocks: blocks.map((text, index) => ({
      role: 'paragraph',
      start: starts[index],
      end: starts[index] + text.length,
    })),
    annotations,
    pieces,
  })
  const perPlace = quick ? 60 : 200
  const clicksPerPlace = quick ? 3 : 10
  const all = { times: [], points: 0, hits: 0, clicks: 0 }
  for (let place = 0; place < PLACES; place += 1) {
    await page.evaluate(goTo, (place + 0.5) / PLACES)
    await quiet(page)
    const { times, hits, differences } = await page.evaluate(ask, perPlace)
    if (differences.length > 0) throw new Error(differencesSaid(differences))
    all.times.push(...times)
    all.points += times.length
    all.hits += hits
    for (let click = 0; click < clicksPerPlace; click += 1) {
      // New points each time: a click can bring what it chose into view.
      await quiet(page)
      const { clickable } = await page.evaluate(ask, CHOICE)
      if (clickable.length === 0) continue
      if (await clickAndCompare(page, clickable[click % clickable.length])) all.clicks += 1
    }
  }
  return all
}

const differencesSaid = (differences) =>
  `The hit test differs from what is drawn at ${differences.length} points, such as ${JSON.stringify(differences[0])}.`

/**
 * A click with the mouse, and the highlight that shows what is active afterwards. False when the text moved under the
 * mouse: then nothing can be said.
 */
async function clickAndCompare(page, { x, y, drawn }) {
  await page.mouse.click(x, y)
  const shown = await page
    .waitForFunction((wanted) => window.variorumHits.isActive(wanted), drawn, { timeout: WAIT })
    .catch((error) => error)
  if (shown instanceof Error) {
    const now = await page.evaluate(([left, top]) => window.variorumHits.drawnAt(left, top), [x, y])
    if (JSON.stringify(now) !== JSON.stringify(drawn)) return false
    const active = await page.evaluate(() => window.variorumHits.active())
    throw new Error(
      `A click at ${x}, ${y} made ${JSON.stringify(active)} active; drawn there: ${JSON.stringify(drawn)}.`,
    )
  }
  await quiet(page)
  return true
}

/** In the page. */
function prepare({ seed, blocks, annotations, pieces }) {
  const hitTest = window.variorumHitTestOver({ blocks, annotations })
  let state = seed
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const idsOf = new Map()
  for (const [block, from, to, id] of pieces) {
    const key = `${block}:${from}:${to}`
    idsOf.set(key, [...(idsOf.get(key) ?? []), id])
  }
  // What is drawn in the window now, from the ranges that are registered.
  const boxes = () => {
    const frame = document.querySelector('[data-scroller]').getBoundingClientRect()
    const near = new Set()
    for (const element of document.querySelectorAll('article [data-block]')) {
      if (!element.checkVisibility({ contentVisibilityAuto: true })) continue
      const { top, bottom } = element.getBoundingClientRect()
      if (bottom > frame.top && top < frame.bottom) near.add(element.dataset.block)
    }
    const { layers, blockOf } = window.variorumMarks
    return layers().flatMap((highlight) =>
      [...highlight].flatMap((range) => {
        const block = blockOf(range.startContainer)
        if (!near.has(block)) return []
        const live = document.createRange()
        live.setStart(range.startContainer, range.startOffset)
        live.setEnd(range.endContainer, range.endOffset)
        const key = `${block}:${range.startOffset}:${range.endOffset}`
        return [...live.getClientRects()]
          .filter(({ width }) => width > 0)
          .map(({ left, right, top, bottom }) => ({ key, left, right, top, bottom }))
      }),
    )
  }
  const drawnAt = (x, y, all = boxes()) => [
    ...new Set(
      all.filter((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom).map(({ key }) => key),
    ),
  ]
  const active = () =>
    [...CSS.highlights]
      .filter(([name]) => /^(expert|official|figure)-active$/.test(name))
      .flatMap(([, highlight]) => [...highlight])
      .map((range) => `${window.variorumMarks.blockOf(range.startContainer)}:${range.startOffset}:${range.endOffset}`)
  const isActive = (drawn) => {
    const now = active()
    return drawn.length === 0 ? now.length === 0 : now.some((piece) => drawn.includes(piece))
  }
  window.variorumHits = { hitTest, random, idsOf, active, isActive, boxes, drawnAt }
}

/** In the page: so far down the text, 0 to 1. */
function goTo(share) {
  const scroller = document.querySelector('[data-scroller]')
  scroller.scrollTop = share * (scroller.scrollHeight - scroller.clientHeight)
}

/** In the page. */
function ask(count) {
  const { hitTest, random, idsOf, drawnAt } = window.variorumHits
  const frame = document.querySelector('[data-scroller]').getBoundingClientRect()
  const column = document.querySelector('article').getBoundingClientRect()
  const EDGE = 0.6
  // The page's clock goes in steps of 0.1 ms; and of several turns the one that nothing else interrupted counts.
  const REPEATS = 20
  const TURNS = 3
  const timeOf = (work) => {
    const began = performance.now()
    for (let turn = 0; turn < REPEATS; turn += 1) work()
    return (performance.now() - began) / REPEATS
  }
  const boxes = window.variorumHits.boxes()
  const times = []
  const differences = []
  const clickable = []
  let hits = 0
  for (let tries = 0; times.length < count && tries < count * 4; tries += 1) {
    const x = column.left + random() * column.width
    const y = frame.top + 4 + random() * (frame.height - 8)
    // Where something stands over the text it is not the text that is hit.
    if (!document.elementFromPoint(x, y)?.closest('article')) continue
    // On an edge, rounding decides.
    const isOnEdge = boxes.some(
      (box) =>
        x > box.left - EDGE &&
        x < box.right + EDGE &&
        y > box.top - EDGE &&
        y < box.bottom + EDGE &&
        (Math.abs(x - box.left) < EDGE ||
          Math.abs(x - box.right) < EDGE ||
          Math.abs(y - box.top) < EDGE ||
          Math.abs(y - box.bottom) < EDGE),
    )
    if (isOnEdge) continue
    const drawn = drawnAt(x, y, boxes)
    const found = hitTest(x, y)
    times.push(Math.min(...Array.from({ length: TURNS }, () => timeOf(() => hitTest(x, y)))))
    const expected = [...new Set(drawn.flatMap((key) => idsOf.get(key) ?? [`unknown ${key}`]))].sort()
    if (JSON.stringify([...found].sort()) !== JSON.stringify(expected)) differences.push({ x, y, found, expected })
    if (expected.length > 0) {
      hits += 1
      clickable.push({ x, y, drawn })
    } else if (clickable.length % 3 === 2) clickable.push({ x, y, drawn })
  }
  return { times, hits, differences, clickable }
}
