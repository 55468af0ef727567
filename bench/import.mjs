import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleForNode } from '../scripts/lib/node-bundle.mjs'
import { inRoot, root } from '../scripts/lib/paths.mjs'
import { parseBare, writeBarePage } from './import/bare-page.mjs'
import { cancelOne, importAll, prepare } from './import/in-app.mjs'
import { machineLoad } from './lib/load.mjs'
import { median, rounded } from './lib/stats.mjs'
import { startApp } from './reader/app.mjs'

const HOOK = fileURLToPath(new URL('import/main-import.cjs', import.meta.url))
const MAKER = 'out/bench/make-import-files.mjs'
const CANCELLED = 200
const CANCELS = 3
const LIBRARIES =
  'TextDecoder (txt), mdast (md), domino and Readability (html, htm; mhtml after postal-mime), mammoth (docx), pdf.js text (pdf), unzipping and XML or domino (odt, epub)'

/**
 * Articles in nine kinds of files, imported in one go in the real app by its button, against the bare library of each
 * kind parsing the same bytes in a bare window of the same app; how long the page is busy meanwhile, what the process
 * that reads holds, and how soon a cancel is done.
 *
 * @param {import('./lib/registry.mjs').Context} context
 * @returns {Promise<import('./lib/registry.mjs').Result[]>}
 */
export async function run(context) {
  const load = machineLoad()
  context.log(`import: ${load}`)
  const count = context.quick ? 200 : 1_000
  const work = mkdtempSync(join(tmpdir(), 'variorum-bench-import-'))
  try {
    await bundleForNode('bench/import/make-files.ts', MAKER)
    const { makeFiles } = await import(inRoot(MAKER))
    const files = join(work, 'files')
    mkdirSync(files)
    const made = makeFiles(files, 0, count)
    const others = makeFiles(files, count, CANCELLED)
    const bare = await writeBarePage(work)
    const station = await startApp(context, join(work, 'profile'), root, {}, HOOK)
    try {
      const before = await parseBare(station, bare, count, false)
      context.log(`import: the bare libraries took ${Math.round(sumOf(before, (kind) => kind.bare))} ms`)
      await prepare(station.page)
      const imported = await importAll(station.page, made.paths)
      context.log(`import: ${imported.said}`)
      const cancels = []
      for (let turn = 0; turn < CANCELS; turn += 1) cancels.push(await cancelOne(station.page, others.paths))
      // Alone again: what the app's readers teach the parser of HTML makes the bare ones faster in the same window.
      const after = await parseBare(station, bare, count, false)
      const inTurns = await parseBare(station, bare, count, true)
      for (const line of byKind(inTurns)) context.log(`import: ${line}`)
      return results({ count, bytes: made.bytes, before, after, inTurns, imported, cancels, load })
    } finally {
      await station.stop()
    }
  } finally {
    rmSync(work, { recursive: true, force: true, maxRetries: 5 })
  }
}

const sumOf = (kinds, of) => Object.values(kinds).reduce((sum, kind) => sum + of(kind), 0)

const byKind = (kinds) =>
  Object.entries(kinds).map(
    ([kind, { count, bare, ours, failed }]) =>
      `${kind}: ${count}, bare ${(bare / count).toFixed(1)} ms, ours ${(ours / count).toFixed(1)} ms, ratio ${(ours / bare).toFixed(2)}${failed ? `, FAILED ${failed}` : ''}`,
  )

function results({ count, bytes, before, after, inTurns, imported, cancels, load }) {
  const bare = (sumOf(before, (kind) => kind.bare) + sumOf(after, (kind) => kind.bare)) / 2
  const ours = sumOf(inTurns, (kind) => kind.ours)
  const what = `${count} articles, ${(bytes / 1024 / 1024).toFixed(0)} MB, nine kinds; ${load}`
  const result = (id, value, unit, goal, against) => ({
    id: `import/${id}`,
    value,
    unit,
    goal,
    better: 'lower',
    against,
  })
  return [
    result(
      'per-article',
      rounded(imported.took / bare),
      'ratio',
      1.5,
      `the bare libraries on the same bytes in a bare window: ${LIBRARIES}; ${rounded(imported.took / count, 1)} and ${rounded(bare / count, 1)} ms an article, files read and sources written to disk included; ${what}`,
    ),
    result(
      'parse',
      rounded(ours / bare),
      'ratio',
      null,
      `the same, but the app's importers alone, in a bare window of their own; ${rounded(ours / count, 1)} ms an article; ${what}`,
    ),
    result(
      'longest-task',
      Math.round(imported.longest),
      'ms',
      50,
      `the page while they come in (0: none over 50); ${what}`,
    ),
    result(
      'peak-memory',
      Math.round(imported.peak / 1024 / 1024),
      'MB',
      null,
      `working set of the process that reads; ${what}`,
    ),
    result(
      'cancel',
      Math.round(median(cancels)),
      'ms',
      1_000,
      `from the key to the report, median of ${cancels.length}; ${what}`,
    ),
  ]
}
