import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleForNode } from '../scripts/lib/node-bundle.mjs'
import { inRoot, root } from '../scripts/lib/paths.mjs'
import { machineLoad } from './lib/load.mjs'
import { measureOpenings } from './reader/open.mjs'
import { openingResults } from './reader/results.mjs'
import { measureWithBook } from './reader/session.mjs'

const MAKER = 'out/bench/make-book.mjs'
const ANCHORING = new URL('reader/anchoring.mjs', import.meta.url)

/**
 * Reading and tagging a text of any size: opening, memory, creating, hit test, scrolling and the list at 1,000,000
 * words and 10,000 annotations, in the real app, each against plain HTML or against nothing to do; and finding quotes
 * again in a changed text.
 *
 * @param {import('./lib/registry.mjs').Context} context
 * @returns {Promise<import('./lib/registry.mjs').Result[]>}
 */
export async function run(context) {
  const load = machineLoad()
  context.log(`reader: ${load}`)
  const profile = mkdtempSync(join(tmpdir(), 'variorum-bench-reader-'))
  try {
    await bundleForNode('bench/reader/make-workspace.ts', MAKER)
    const { makeWorkspace } = await import(inRoot(MAKER))
    const made = await makeWorkspace(profile)
    context.log('reader: made a book of 1,000,000 words with 10,000 annotations')
    const openings = await measureOpenings(context, profile, root, made)
    const withBook = await measureWithBook(context, profile, root, made, load)
    return [...openingResults(openings, load), ...withBook, ...(await anchoring(context))]
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function anchoring({ quick, log }) {
  if (!existsSync(ANCHORING)) {
    log('reader: bench/reader/anchoring.mjs is missing, and so are its rows')
    return []
  }
  const { measureAnchoring } = await import(ANCHORING.href)
  return measureAnchoring({ quick, log })
}
