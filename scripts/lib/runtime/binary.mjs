import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from '../run.mjs'
import { inRoot } from '../paths.mjs'

/** @returns {string} the version that package.json pins */
export function pinnedElectron() {
  return JSON.parse(readFileSync(inRoot('node_modules', 'electron', 'package.json'), 'utf8')).version
}

/** @returns {string} where the executable is inside a runtime folder */
export function binaryName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/** @param {string} dir */
export const executableIn = (dir) => join(dir, binaryName())

/**
 * Starts the binary as plain Node, which needs its libraries but no display.
 *
 * @param {string} executable
 * @returns {Promise<{ version: string } | { problem: string }>}
 */
export async function probe(executable) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' }
  const script = 'process.stdout.write(String(process.versions.electron))'
  const { code, stdout, stderr } = await capture(executable, ['-e', script], { env, timeout: 60_000 })
  if (code === 0 && /^\d+\.\d+\.\d+/.test(stdout)) return { version: stdout }
  return { problem: (stderr.trim() || stdout.trim() || `exit code ${code}`).split('\n').slice(0, 3).join('\n') }
}
