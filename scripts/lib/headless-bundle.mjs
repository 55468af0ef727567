import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { ensureDependencies } from './dependencies.mjs'
import { Failure } from './failure.mjs'
import { fingerprint } from './fingerprint.mjs'
import { withLock } from './lock.mjs'
import { say, seconds } from './log.mjs'
import { inRoot, root, rootKey } from './paths.mjs'
import { run } from './run.mjs'

const ENTRY = 'electron/main/headless/cli.ts'
const CONFIG = 'scripts/vite.headless.config.mjs'
const SOURCES = ['electron', 'shared', 'renderer', 'resources', CONFIG, 'package.json', 'package-lock.json']
const FOLDER = inRoot('out', 'headless')
const BUNDLE = inRoot('out', 'headless', 'cli.mjs')
const STAMP = inRoot('out', 'headless', 'cli.stamp')
const HOUR = 3_600_000

/**
 * The command-line program as one file that needs no node_modules. A current bundle is
 * used without looking at the dependencies: this runs at every call.
 *
 * @returns {Promise<string>} its path
 */
export async function ensureHeadlessBundle() {
  if (isCurrent()) return BUNDLE
  if (!existsSync(inRoot(ENTRY))) throw new Failure(`There is no ${ENTRY} to run.`)
  await ensureDependencies()
  await withLock(`headless-${rootKey}`, 'building the headless program', async () => {
    if (!isCurrent()) await build()
  })
  return BUNDLE
}

function isCurrent() {
  if (!existsSync(BUNDLE) || !existsSync(STAMP)) return false
  return readFileSync(STAMP, 'utf8') === fingerprint(SOURCES)
}

/** Others may be running the old file: the new one takes its place in one step. */
async function build() {
  say('Building the headless program …')
  const started = Date.now()
  const made = fingerprint(SOURCES)
  const temporary = inRoot('out', `.headless-${randomUUID()}`)
  sweep()
  try {
    const vite = inRoot('node_modules/vite/bin/vite.js')
    const args = [vite, 'build', '--config', inRoot(CONFIG), '--outDir', temporary, '--logLevel', 'warn']
    const code = await run(process.execPath, args, { cwd: root })
    if (code !== 0) throw new Failure(`The headless program could not be built (exit code ${code}); see above.`)
    const extra = readdirSync(temporary).filter((name) => name !== 'cli.mjs')
    if (extra.length > 0)
      throw new Failure(`The headless program must be one file, but the build also made: ${extra.join(', ')}`)
    mkdirSync(FOLDER, { recursive: true })
    renameSync(`${temporary}/cli.mjs`, BUNDLE)
    writeFileSync(`${STAMP}.${process.pid}`, made)
    renameSync(`${STAMP}.${process.pid}`, STAMP)
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
  say(`Built in ${seconds(Date.now() - started)}.`)
}

/** Removes what killed builds left behind. */
function sweep() {
  if (!existsSync(inRoot('out'))) return
  for (const name of readdirSync(inRoot('out'))) {
    if (!name.startsWith('.headless-')) continue
    const path = inRoot('out', name)
    if (Date.now() - statSync(path).mtimeMs > HOUR) rmSync(path, { recursive: true, force: true })
  }
}
