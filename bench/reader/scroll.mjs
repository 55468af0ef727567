import { quiet } from './app.mjs'

const SPEED = 5_000
const LATE = 20

/**
 * Scrolls the book and the plain text by the wheel, the same distance at the same speed from the same part of the text.
 *
 * @param {import('../lib/registry.mjs').Context} context
 * @param {import('./app.mjs').Station} station with the book open
 * @param {{ page: import('@playwright/test').Page }} plain with the text of the book
 * @returns {Promise<{ ours: number[], plain: number[] }>} of each turn, the share of frames over 20 ms in percent
 */
export async function measureScroll({ quick, log }, { page }, plain) {
  const shares = { ours: [], plain: [] }
  const turns = quick ? 4 : 8
  const distance = quick ? 15_000 : 25_000
  const works = [
    ['ours', page, '[data-scroller]'],
    ['plain', plain.page, 'html'],
  ]
  for (let turn = 0; turn < turns; turn += 1) {
    const from = (turn + 1) / (turns + 2)
    for (const [name, where, scroller] of turn % 2 === 0 ? works : [...works].reverse())
      shares[name].push(await scrolled(where, scroller, from, distance))
    log(
      `reader: scrolling ${turn + 1} of ${turns}: ${shares.ours.at(-1).toFixed(1)} %, plain ${shares.plain.at(-1).toFixed(1)} %`,
    )
  }
  return shares
}

/** @returns {Promise<number>} the share of frames over 20 ms, percent, while `scroller` is moved by `distance` px from `from` (a share) */
export async function scrolled(page, scroller, from, distance) {
  const middle = await page.evaluate(
    ([selector, share]) => {
      const element = document.querySelector(selector)
      element.scrollTop = share * (element.scrollHeight - element.clientHeight)
      const { left, right } = element.getBoundingClientRect()
      return { x: (left + right) / 2, y: innerHeight / 2, top: element.scrollTop }
    },
    [scroller, from],
  )
  await quiet(page, 30)
  await page.evaluate(() => {
    const gaps = []
    window.variorumGaps = gaps
    let last = null
    const look = (now) => {
      if (window.variorumGaps !== gaps) return
      if (last !== null) gaps.push(now - last)
      last = now
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  const session = await page.context().newCDPSession(page)
  await session.send('Input.synthesizeScrollGesture', {
    x: middle.x,
    y: middle.y,
    yDistance: -distance,
    speed: SPEED,
    gestureSourceType: 'mouse',
  })
  await session.detach()
  const { gaps, moved } = await page.evaluate(
    ([selector, top]) => {
      const gaps = window.variorumGaps
      window.variorumGaps = null
      return { gaps, moved: document.querySelector(selector).scrollTop - top }
    },
    [scroller, middle.top],
  )
  if (Math.abs(moved) < distance / 2)
    throw new Error(`The wheel moved ${scroller} by ${moved} px instead of ${distance}.`)
  return (gaps.filter((gap) => gap > LATE).length / gaps.length) * 100
}
