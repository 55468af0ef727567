import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../lib/failure.mjs'
import { fingerprint } from '../lib/fingerprint.mjs'
import { withLock } from '../lib/lock.mjs'
import { say } from '../lib/log.mjs'
import { inRoot, rootKey } from '../lib/paths.mjs'
import { run } from '../lib/run.mjs'

const SOURCES = ['electron', 'renderer', 'shared', 'resources', 'electron.vite.config.ts', 'package.json']
const SETTINGS = [
  'tsconfig.base.json',
  'tsconfig.json',
  'tsconfig.node.json',
  'tsconfig.shared.json',
  'tsconfig.web.json',
]
const FOLDER = inRoot('out', 'faults', 'next')
const STAMP = join(FOLDER, '.stamp')

/** What the raised schema adds to the note of each annotation, and to its tags. */
export const RAISED = { note: ' (raised)', tag: 'raised' }

const MIGRATIONS = `
  { to: SCHEMA_VERSION - 1, row: (old) => old.table === 'annotations' ? { ...old, row: { ...(old.row as object), note: (old.row as { note: string }).note + '${RAISED.note}' } } : old },
  { to: SCHEMA_VERSION, row: (old) => old.table === 'annotations' ? { ...old, row: { ...(old.row as object), tags: [...(old.row as { tags: string[] }).tags, '${RAISED.tag}'] } } : old },
`

/**
 * The app as it may be two versions from now: the same, but with a schema that was raised twice. Today's schema
 * may be the first, so that nothing could be migrated in the app as it is.
 *
 * @returns {Promise<string>} its folder
 */
export async function ensureNextApp() {
  await withLock(`faults-next-${rootKey}`, 'building the app with a raised schema', async () => {
    const made = fingerprint([...SOURCES, 'scripts/faults/next-app.mjs'])
    if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === made) return
    say('Building the app with a raised schema …')
    rmSync(FOLDER, { recursive: true, force: true })
    mkdirSync(FOLDER, { recursive: true })
    const filter = (name) => !/\.test\.[cm]?[jt]sx?$/.test(name)
    for (const name of [...SOURCES, ...SETTINGS]) {
      if (existsSync(inRoot(name))) cpSync(inRoot(name), join(FOLDER, name), { recursive: true, filter })
    }
    symlinkSync(inRoot('node_modules'), join(FOLDER, 'node_modules'))
    change(
      'shared/journal/schema.ts',
      /(SCHEMA_VERSION = )(\d+)/,
      (_all, name, version) => name + (Number(version) + 2),
    )
    change('shared/journal/migrations.ts', /(MIGRATIONS: readonly Migration\[\] = \[)/, `$1${MIGRATIONS}`)
    const program = inRoot('node_modules/electron-vite/bin/electron-vite.js')
    const code = await run(process.execPath, [program, 'build', '--logLevel', 'warn'], { cwd: FOLDER })
    if (code !== 0) throw new Failure(`The app with a raised schema could not be built (exit code ${code}).`)
    writeFileSync(STAMP, made)
  })
  return FOLDER
}

function change(name, pattern, replacement) {
  const path = join(FOLDER, name)
  const before = readFileSync(path, 'utf8')
  const after = before.replace(pattern, replacement)
  if (after === before) throw new Failure(`${name} is not written as the fault suite expects: ${pattern}`)
  writeFileSync(path, after)
}
