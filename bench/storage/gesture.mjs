import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { attach, launchWithDevTools } from '../../scripts/lib/cdp.mjs'
import { percentile } from '../lib/stats.mjs'

const WAIT = 30_000

/**
 * In the page: notes when a key went down and when the foot of the window next says that a new frame is on
 * disk, both on the page's own clock.
 */
const WATCH = () => {
  const foot = () => document.querySelector('[data-save-state]')
  const saved = () => (foot()?.dataset.saveState === 'on-disk' ? Number(foot().dataset.sequence) : null)
  const watch = { key: null, sequence: saved(), took: null }
  window.variorumWatch = watch
  addEventListener(
    'keydown',
    (event) => {
      if (!['e', 'o', 'f'].includes(event.key)) return
      watch.key = event.timeStamp
      watch.took = null
    },
    { capture: true },
  )
  new MutationObserver(() => {
    const now = saved()
    if (now === null || now === watch.sequence) return
    watch.sequence = now
    if (watch.key !== null && watch.took === null) watch.took = performance.now() - watch.key
  }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-sequence', 'data-save-state'] })
}

/** Bytes in all segments of the journal. @param {string} profile */
function journalBytes(profile) {
  const generations = join(profile, 'workspace', 'generations')
  const folders = readdirSync(generations).map((name) => join(generations, name, 'journal'))
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  return files.reduce((sum, file) => sum + statSync(file).size, 0)
}

/**
 * Tags sentence after sentence in the real app, and after each gesture writes the same number of bytes to a
 * bare file with `fdatasync`, in the same folder: what the disk itself takes at that moment.
 *
 * @param {import('../lib/registry.mjs').Context} context
 * @returns {Promise<{ gestures: number[], bare: number[], bytes: number }>} milliseconds
 */
export async function measureGestures({ quick, runtime, env, electronArgs, log }, folder) {
  const profile = mkdtempSync(join(tmpdir(), 'variorum-bench-storage-'))
  const app = await launchWithDevTools(runtime.executable, [...electronArgs, `--user-data-dir=${profile}`, folder], env)
  const file = await open(join(profile, 'bare.log'), 'w')
  try {
    const browser = await attach(app)
    const page = browser.contexts()[0].pages()[0]
    await page.keyboard.press('s')
    await page.getByRole('grid').getByRole('row').nth(1).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('article:focus').waitFor()
    await page.evaluate(WATCH)
    const gestures = []
    const bare = []
    let size = journalBytes(profile)
    const count = quick ? 60 : 200
    const warmUp = 10
    for (let index = 0; index < count + warmUp; index += 1) {
      const took = await tagNext(page, index)
      const grown = journalBytes(profile) - size
      size += grown
      const written = await bareWrite(file, Math.max(grown, 1))
      if (index < warmUp) continue
      gestures.push(took)
      bare.push(written)
    }
    log(`storage: ${count} gestures, p95 ${percentile(gestures, 0.95).toFixed(2)} ms; bare ${percentile(bare, 0.95).toFixed(3)} ms`)
    return { gestures, bare }
  } finally {
    await file.close()
    await app.stop()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** @param {import('@playwright/test').Page} page @param {number} index */
async function tagNext(page, index) {
  // There and back, so that the text never ends.
  await page.keyboard.press(Math.floor(index / 8) % 2 === 0 ? 'ArrowRight' : 'ArrowLeft')
  await page.evaluate(() => {
    window.variorumWatch.key = null
  })
  await page.keyboard.press('eof'[index % 3])
  const taken = await page.waitForFunction(() => window.variorumWatch.took, null, { timeout: WAIT })
  const took = await taken.jsonValue()
  await page.locator('[data-inspector] input:focus').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('article:focus').waitFor()
  return took
}

/** @param {import('node:fs/promises').FileHandle} file @param {number} size */
async function bareWrite(file, size) {
  const bytes = Buffer.alloc(size, 0x61)
  const began = performance.now()
  await file.write(bytes)
  await file.datasync()
  return performance.now() - began
}
