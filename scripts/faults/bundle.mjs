import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { fingerprint } from '../lib/fingerprint.mjs'
import { withLock } from '../lib/lock.mjs'
import { bundleForNode } from '../lib/node-bundle.mjs'
import { inRoot, root, rootKey } from '../lib/paths.mjs'

const SOURCES = [
  'electron/main/journal',
  'shared',
  'scripts/faults',
  'scripts/lib/node-bundle.mjs',
  'package-lock.json',
]
const FOLDER = inRoot('out', 'faults')
const STAMP = inRoot('out', 'faults', '.stamp')

const READER = 'electron/main/journal/inspect.ts'

/** A classic script, because it is evaluated in the page. */
const bundleForPage = () =>
  build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: FOLDER,
      emptyOutDir: false,
      minify: false,
      target: 'node20.18',
      rolldownOptions: {
        input: inRoot('scripts/faults/page/probe.mjs'),
        output: { format: 'iife', entryFileNames: 'probe.js', codeSplitting: false },
      },
    },
  })

/**
 * What the suite shares with the app: how rows are hashed, for the page, and how the workspace's files are
 * read, for Node.
 *
 * @returns {Promise<{ probe: string, inspect: (root: string) => Promise<any> }>} the first as a script
 */
export async function loadBundles() {
  await withLock(`faults-${rootKey}`, 'building the fault suite', async () => {
    const made = fingerprint(SOURCES)
    if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === made) return
    mkdirSync(FOLDER, { recursive: true })
    await bundleForPage()
    await bundleForNode(READER, 'out/faults/inspect.mjs')
    writeFileSync(STAMP, made)
  })
  const { inspect, readJournal, readSegments } = await import(inRoot('out', 'faults', 'inspect.mjs'))
  return { probe: readFileSync(inRoot('out', 'faults', 'probe.js'), 'utf8'), inspect, readJournal, readSegments }
}

/**
 * Reads workspaces as the sources in a folder do, which may be of another version.
 *
 * @param {string} folder
 * @returns {Promise<{ inspect: (root: string) => Promise<any> }>}
 */
export async function loadInspect(folder) {
  const file = join('out', 'inspect', 'inspect.mjs')
  await bundleForNode(READER, file, folder)
  return import(join(folder, file))
}
