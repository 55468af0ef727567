import { installPackages } from './apt.mjs'
import { inRoot } from './paths.mjs'
import { capture } from './run.mjs'

/**
 * electron-builder downloads 7-Zip and fpm. Where it cannot, Debian's own take their place.
 *
 * @param {readonly string[]} targets of electron-builder
 * @returns {Promise<Record<string, string>>} environment for electron-builder
 */
export async function localTools(targets) {
  const env = {}
  if (targets.includes('deb') && !process.env.CUSTOM_FPM_PATH) {
    if (!(await has('dpkg-deb'))) await installPackages('dpkg-deb is missing.', ['dpkg'])
    if (!(await has('xz'))) await installPackages('xz, which compresses the package, is missing.', ['xz-utils'])
    env.CUSTOM_FPM_PATH = inRoot('scripts/lib/fpm-over-dpkg.mjs')
  }
  const archives = targets.some((target) => /^(tar\.|zip$|7z$)/.test(target))
  if (archives && !process.env.ELECTRON_BUILDER_7ZIP_PATH) {
    if (!(await has('7za'))) await installPackages('7-Zip, which makes the archives, is missing.', ['p7zip-full'])
    const { stdout } = await capture('sh', ['-c', 'command -v 7za'])
    env.ELECTRON_BUILDER_7ZIP_PATH = stdout.trim()
  }
  return env
}

/** @param {string} name */
async function has(name) {
  return (await capture('sh', ['-c', `command -v ${name}`])).code === 0
}
