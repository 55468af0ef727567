import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from './run.mjs'
import { say } from './log.mjs'

/**
 * Chromium's sandbox does not work for root, nor where the system forbids ordinary
 * users to make namespaces (Ubuntu 24.04, many containers). The app is then started
 * without it, and says so; the installed package sets the sandbox up by itself.
 *
 * @param {string} dir folder of the runtime
 * @returns {Promise<string[]>} what to add to the arguments
 */
export async function sandboxArguments(dir) {
  if (process.platform !== 'linux') return []
  if (process.getuid?.() === 0) {
    say('Started as root: Chromium refuses its sandbox to root, so --no-sandbox is added.')
    return ['--no-sandbox']
  }
  const helper = join(dir, 'chrome-sandbox')
  if (isSetuidRoot(helper)) return []
  const { code } = await capture('unshare', ['--user', '--net', 'true'])
  if (code === 0 || code === 127) return [] // 127: there is no unshare to ask
  say(
    'This system does not allow user namespaces, so --no-sandbox is added. To run with the sandbox:\n' +
      `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  )
  return ['--no-sandbox']
}

/** @param {string} path */
function isSetuidRoot(path) {
  if (!existsSync(path)) return false
  const { mode, uid } = statSync(path)
  return uid === 0 && (mode & 0o4000) !== 0
}
