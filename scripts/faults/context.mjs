import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ensureBuild } from '../lib/build.mjs'
import { ensureDependencies } from '../lib/dependencies.mjs'
import { say } from '../lib/log.mjs'
import { root } from '../lib/paths.mjs'
import { ensureRuntime } from '../lib/runtime/index.mjs'
import { sandboxArguments } from '../lib/sandbox.mjs'
import { loadBundles } from './bundle.mjs'
import { scratchFolder } from './station.mjs'

/**
 * @typedef {object} Context what every case needs
 * @property {string} executable
 * @property {string} app folder of the built app
 * @property {NodeJS.ProcessEnv} env
 * @property {readonly string[]} args
 * @property {string} scratch removed at the end
 * @property {string} probe script for the page
 * @property {(root: string) => Promise<any>} inspect reads the files of a workspace
 * @property {(folder: string) => string[]} list files below it, with their paths
 */

/** @param {Record<string, string>} display @returns {Promise<Context>} */
export async function makeContext(display) {
  await ensureDependencies()
  const runtime = await ensureRuntime()
  // Another build may be given, as to the other tests.
  const given = process.env.VARIORUM_APP
  if (!given) await ensureBuild()
  const env = { ...process.env, ...runtime.env, ...display }
  delete env.ELECTRON_RUN_AS_NODE
  delete env.ELECTRON_RENDERER_URL
  return {
    executable: runtime.executable,
    app: given ? resolve(given) : root,
    env,
    args: [...(await sandboxArguments(runtime.dir)), '--disable-gpu'],
    scratch: scratchFolder(),
    list,
    ...(await loadBundles()),
  }
}

/** @param {Context} context */
export function removeScratch({ scratch }) {
  try {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  } catch (error) {
    say(`${scratch} could not be removed: ${error.message}`)
  }
}

/** @param {string} folder @returns {string[]} */
function list(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    const stat = statSync(path, { throwIfNoEntry: false })
    if (!stat) return []
    return stat.isDirectory() ? list(path) : [path]
  })
}
