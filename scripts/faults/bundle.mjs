import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { fingerprint } from '../lib/fingerprint.mjs'
import { withLock } from '../lib/lock.mjs'
import { inRoot, root, rootKey } from '../lib/paths.mjs'

const SOURCES = ['electron/main/journal', 'shared', 'scripts/faults', 'package-lock.json']
const FOLDER = inRoot('out', 'faults')
const STAMP = inRoot('out', 'faults', '.stamp')

const shared = (entry, format, fileName) => ({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: FOLDER,
    emptyOutDir: false,
    minify: false,
    target: 'node20.18',
    rolldownOptions: { input: inRoot(entry), output: { format, entryFileNames: fileName, codeSplitting: false } },
  },
})

const page = () => shared('scripts/faults/page/probe.mjs', 'iife', 'probe.js')
const node = (entry, fileName) => {
  const config = shared(entry, 'es', fileName)
  return { ...config, ssr: { noExternal: true, target: 'node' }, build: { ...config.build, ssr: inRoot(entry) } }
}
const READER = 'electron/main/journal/inspect.ts'
const reader = () => node(READER, 'inspect.mjs')

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
    for (const config of [page(), reader()]) await build(config)
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
  const { build: options, ...config } = reader()
  const outDir = join(folder, 'out', 'inspect')
  const input = join(folder, READER)
  const rolldownOptions = { ...options.rolldownOptions, input }
  await build({ ...config, root: folder, build: { ...options, outDir, ssr: input, rolldownOptions } })
  return import(join(outDir, 'inspect.mjs'))
}
