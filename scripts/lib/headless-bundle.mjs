import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { ensureDependencies } from './dependencies.mjs'
import { Failure } from './failure.mjs'
import { fingerprint } from './fingerprint.mjs'
import { withLock } from './lock.mjs'
import { say, seconds } from './log.mjs'
import { inRoot, root, rootKey } from './paths.mjs'
import { run } from './run.mjs'

// Each build is a folder of its own, named by what it was made from. The program beside it only names that folder, so
// that it changes in one step, and whoever runs the build before finds the rest of it where it was.
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
  sources: ['electron/main', 'shared'],
  name: 'cli',
}

/** Runs in Electron, and only when something is printed. @type {Program} */
const PRINTER = {
  what: 'the printer',
  entry: 'electron/main/headless/print-main.ts',
  config: 'scripts/vite.print.config.mjs',
  sources: ['electron/main', 'shared'],
  name: 'print-main',
}

/**
 * The command-line program, which needs no node_modules. A current build is used without looking at the dependencies:
 * this runs at every call.
 *
 * @returns {Promise<string>} its path
 */
export const ensureHeadlessBundle = () => ensureBundle(HEADLESS)

/** @returns {Promise<string>} path of the program that Electron prints with */
export const ensurePrinterBundle = () => ensureBundle(PRINTER)

const programOf = ({ name }) => inRoot('out', 'headless', `${name}.mjs`)
const folderOf = ({ name, sources, config }) =>
  `${name}-${fingerprint([...sources, config, 'package.json', 'package-lock.json']).slice(0, 16)}`

/** @param {Program} program @returns {Promise<string>} */
async function ensureBundle(program) {
  if (isCurrent(program)) return programOf(program)
  if (!existsSync(inRoot(program.entry))) throw new Failure(`There is no ${program.entry} to run.`)
  await ensureDependencies()
  await withLock(`headless-${rootKey}`, `building ${program.what}`, async () => {
    if (!isCurrent(program)) await build(program)
  })
  return programOf(program)
}

/** @param {Program} program */
const isCurrent = (program) => named(program).includes(`/${folderOf(program)}/`)

/** What the program says where the build is that it runs; empty when there is none. @param {Program} program */
const named = (program) => (existsSync(programOf(program)) ? readFileSync(programOf(program), 'utf8') : '')

/** @param {Program} program */
async function build(program) {
  const { what, name } = program
  say(`Building ${what} …`)
  const started = Date.now()
  // Taken before: what changes during the build belongs to the next one.
  const folder = folderOf(program)
  const temporary = inRoot('out', `.headless-${randomUUID()}`)
  sweep(program)
  try {
    if (!existsSync(`${FOLDER}/${folder}`)) await bundle(program, temporary, `${FOLDER}/${folder}`)
    writeFileSync(temporary, `import './${folder}/${name}.mjs'\n`)
    renameSync(temporary, programOf(program))
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
  say(`Built in ${seconds(Date.now() - started)}.`)
}

/** Takes its place when it is whole. @param {Program} program @param {string} temporary @param {string} folder */
async function bundle({ what, config }, temporary, folder) {
  const vite = inRoot('node_modules/vite/bin/vite.js')
  const args = [vite, 'build', '--config', inRoot(config), '--outDir', temporary, '--logLevel', 'warn']
  const code = await run(process.execPath, args, { cwd: root })
  if (code !== 0) throw new Failure(`Building ${what} failed (exit code ${code}); see above.`)
  mkdirSync(FOLDER, { recursive: true })
  renameSync(temporary, folder)
}

/** Removes what killed builds left behind, and builds that nothing names any more. @param {Program} program */
function sweep(program) {
  const names = named(program)
  const builds = namesIn(FOLDER).filter((one) => one.startsWith(`${program.name}-`) && !names.includes(`/${one}/`))
  const left = namesIn(inRoot('out')).filter((one) => one.startsWith('.headless-'))
  const dead = left.map((one) => inRoot('out', one)).filter((path) => Date.now() - statSync(path).mtimeMs > HOUR)
  for (const path of [...builds.map((one) => `${FOLDER}/${one}`), ...dead])
    rmSync(path, { recursive: true, force: true })
}

const namesIn = (folder) => (existsSync(folder) ? readdirSync(folder) : [])
