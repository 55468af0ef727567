import { capture } from './run.mjs'
import { installPackages } from './apt.mjs'
import { Failure } from './failure.mjs'

/** With their own dependencies these bring everything that Electron links to. Ubuntu 24.04 and Debian 13 renamed some. */
const PACKAGES = ['libgtk-3-0t64|libgtk-3-0', 'libnss3', 'libgbm1', 'libasound2t64|libasound2']

/**
 * On Linux, finds shared libraries that Electron needs and this system lacks.
 *
 * @param {string} executable
 */
export async function ensureLibraries(executable) {
  if (process.platform !== 'linux') return
  const missing = await missingLibraries(executable)
  if (missing.length === 0) return
  await installPackages(`Electron needs system libraries that are missing: ${missing.join(', ')}.`, PACKAGES)
  const rest = await missingLibraries(executable)
  if (rest.length > 0) throw new Failure(`These libraries are still missing: ${rest.join(', ')}.`)
}

/** @param {string} executable @returns {Promise<string[]>} */
export async function missingLibraries(executable) {
  const { stdout } = await capture('ldd', [executable], { env: { ...process.env, LC_ALL: 'C' } })
  const names = [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '')
  return [...new Set(names)].filter((name) => name !== 'libffmpeg.so') // beside the executable
}
