import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { ensureDependencies } from './dependencies.mjs'
import { Failure } from './failure.mjs'
import { fingerprint } from './fingerprint.mjs'
import { withLock } from './lock.mjs'
import { say, seconds } from './log.mjs'
import { inRoot, root, rootKey } from './paths.mjs'
import { run } from './run.mjs'

const FOLDER = inRoot('out', 'headless')
const HOUR = 3_600_000

/**
 * @typedef {object} Program
 * @property {string} what it is called in messages
 * @property {string} entry below the root
 * @property {string} config of Vite, below the root
 * @property {readonly string[]} sources that it is made from
 * @property {string} name of the file, without `.mjs`
 */

/** @type {Program} */
const HEADLESS = {
  what: 'the headless program',
  entry: 'electron/main/headless/cli.ts',
  config: 'scripts/vite.headless.config.mjs',
  sources: ['electron', 'shared', 'renderer', 'resources'],
  name: 'cli',
}

/** Runs in Electron, and only when something is printed. @type {Program} */
const PRINTER = {
  what: 'the printer',
  entry: 'electron/main/headless/print-main.ts',
  config: 'scripts/vite.print.config.mjs',
  sources: ['electron/main', 'shared/result.ts'],
  name: 'print-main',
}

/**
 * The command-line program as one file that needs no node_modules. A current bundle is
 * used without looking at the dependencies: this runs at every call.
 *
 * @returns {Promise<string>} its path
 */
export const ensureHeadlessBundle = () => ensureBundle(HEADLESS)

/** @returns {Promise<string>} path of the program that Electron prints with */
export const ensurePrinterBundle = () => ensureBundle(PRINTER)

const bundleOf = ({ name }) => inRoot('out', 'headless', `${name}.mjs`)
const stampOf = ({ name }) => inRoot('out', 'headless', `${name}.stamp`)
const fingerprintOf = ({ sources, config }) => fingerprint([...sources, config, 'package.json', 'package-lock.json'])

/** @param {Program} program @returns {Promise<string>} */
async function ensureBundle(program) {
  if (isCurrent(program)) return bundleOf(program)
  if (!existsSync(inRoot(program.entry))) throw new Failure(`There is no ${program.entry} to run.`)
  await ensureDependencies()
  await withLock(`headless-${rootKey}`, `building ${program.what}`, async () => {
    if (!isCurrent(program)) await build(program)
  })
  return bundleOf(program)
}

/** @param {Program} program */
function isCurrent(program) {
  if (!existsSync(bundleOf(program)) || !existsSync(stampOf(program))) return false
  return readFileSync(stampOf(program), 'utf8') === fingerprintOf(program)
}

/** Others may be running the old file: the new one takes its place in one step. @param {Program} program */
async function build(program) {
  const { what, config, name } = program
  say(`Building ${what} …`)
  const started = Date.now()
  const made = fingerprintOf(program)
  const temporary = inRoot('out', `.headless-${randomUUID()}`)
  sweep()
  try {
    const vite = inRoot('node_modules/vite/bin/vite.js')
    const args = [vite, 'build', '--config', inRoot(config), '--outDir', temporary, '--logLevel', 'warn']
    const code = await run(process.execPath, args, { cwd: root })
    if (code !== 0) throw new Failure(`Building ${what} failed (exit code ${code}); see above.`)
    const extra = readdirSync(temporary).filter((file) => file !== `${name}.mjs`)
    if (extra.length > 0)
      throw new Failure(`There must be one file of ${what}, but the build also made: ${extra.join(', ')}`)
    mkdirSync(FOLDER, { recursive: true })
    renameSync(`${temporary}/${name}.mjs`, bundleOf(program))
    writeFileSync(`${stampOf(program)}.${process.pid}`, made)
    renameSync(`${stampOf(program)}.${process.pid}`, stampOf(program))
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
