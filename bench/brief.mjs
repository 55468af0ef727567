import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleForNode } from '../scripts/lib/node-bundle.mjs'
import { inRoot, root } from '../scripts/lib/paths.mjs'
import { machineLoad } from './lib/load.mjs'
import { percentile, rounded } from './lib/stats.mjs'
import { startApp } from './reader/app.mjs'

const MAKER = 'out/bench/make-brief.mjs'
const KEYS = 150
const QUICK_KEYS = 50
const ROUNDS = 3

/**
 * Typing in the middle of a brief of 200 pages with 1,000 live blocks, against the same in a brief of one page: the
 * main thread's work for each key, to the painted frame.
 *
 * @param {import('./lib/registry.mjs').Context} context
 * @returns {Promise<import('./lib/registry.mjs').Result[]>}
 */
export async function run(context) {
  const load = machineLoad()
  context.log(`brief: ${load}`)
  const profile = mkdtempSync(join(tmpdir(), 'variorum-bench-brief-'))
  try {
    await bundleForNode('bench/brief/make-workspace.ts', MAKER)
    const { makeWorkspace, TITLES, MARK, SIZE } = await import(inRoot(MAKER))
    await makeWorkspace(profile)
    const station = await startApp(context, profile, root, {})
    try {
      const times = { long: [], short: [] }
      // By turns, so that both meet the same machine.
      for (let round = 0; round < (context.quick ? 1 : ROUNDS); round += 1) {
        for (const which of ['short', 'long']) {
          await openBrief(station.page, TITLES[which], MARK)
          times[which].push(...(await typeKeys(station.page, context.quick ? QUICK_KEYS : KEYS)))
        }
      }
      const [long, short] = [percentile(times.long, 0.95), percentile(times.short, 0.95)]
      return [
        {
          id: 'brief/typing-200-pages',
          value: rounded(long / short),
          unit: 'ratio',
          goal: 2,
          better: 'lower',
          against: `the same in a brief of one page; p95 of the main thread's work per key, ${long.toFixed(1)} and ${short.toFixed(1)} ms (median ${percentile(times.long, 0.5).toFixed(1)} and ${percentile(times.short, 0.5).toFixed(1)}), ${times.long.length} keys each, ${SIZE.pages} pages with ${SIZE.live} live blocks; ${load}`,
        },
      ]
    } finally {
      await station.stop()
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Opens a brief by the palette, and puts the caret behind the words in its middle. */
async function openBrief(page, title, mark) {
  await page.keyboard.press('Control+5')
  await page.keyboard.press('Control+k')
  await page.keyboard.type(title)
  await page.getByRole('option').filter({ hasText: title }).first().click()
  const field = page.locator('[contenteditable=true][role=textbox]').first()
  await field.waitFor()
  const words = field.getByText(mark).first()
  await words.scrollIntoViewIfNeeded()
  await words.click()
  await page.keyboard.press('End')
  await page.waitForTimeout(1500)
}

/** The main thread's work for each of some keys, in milliseconds; every tenth is a blank. */
async function typeKeys(page, count) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'timeTicks' })
  const work = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }
  const times = []
  for (let at = 0; at < count; at += 1) {
    const before = await work()
    await page.keyboard.press(at % 10 === 9 ? 'Space' : 'e')
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
    times.push((await work()) - before)
  }
  await session.detach()
  return times
}
