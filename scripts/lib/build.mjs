import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Failure } from './failure.mjs'
import { fingerprint } from './fingerprint.mjs'
import { withLock } from './lock.mjs'
import { say, seconds } from './log.mjs'
import { inRoot, root, rootKey } from './paths.mjs'
import { run } from './run.mjs'

const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'tsconfig.json',
]
const OUTPUTS = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html', 'out/parser/index.html']
const STAMP = inRoot('out', '.build')

/**
 * Builds the app into out/ when the sources are newer than what is there.
 *
 * @param {{ force?: boolean }} [options]
 */
export async function ensureBuild({ force = false } = {}) {
  if (!force && isCurrent()) return
  await withLock(`build-${rootKey}`, 'building the app', async () => {
    if (!force && isCurrent()) return
    await build()
  })
}

function isCurrent() {
  if (!existsSync(STAMP) || !OUTPUTS.every((path) => existsSync(inRoot(path)))) return false
  return readFileSync(STAMP, 'utf8') === fingerprint(SOURCES)
}

async function build() {
  say('Building the app …')
  const started = Date.now()
  // Taken before: what changes during the build belongs to the next one.
  const made = fingerprint(SOURCES)
  rmSync(STAMP, { force: true })
  const code = await run(
    process.execPath,
    [inRoot('node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
    { cwd: root },
  )
  if (code !== 0) throw new Failure(`The build failed with exit code ${code}; see above.`)
  mkdirSync(inRoot('out'), { recursive: true })
  writeFileSync(STAMP, made)
  say(`Built in ${seconds(Date.now() - started)}.`)
}
