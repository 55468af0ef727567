import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { say } from '../log.mjs'
import { inRoot } from '../paths.mjs'

/** A host that can be reached answers in a second; a blocked one may never. */
const FIRST_BYTES = 15_000
const STALLED = 60_000

/**
 * Electron's own release, fetched by Electron's own downloader (which knows where it
 * is, checks the digests of node_modules/electron/checksums.json and honours
 * ELECTRON_MIRROR), and unpacked by its own extractor.
 *
 * @param {string} version
 * @param {string} dir empty
 * @returns {Promise<{ electron: string, source: 'official' }>}
 */
export async function prepareOfficial(version, dir) {
  const fromElectron = createRequire(inRoot('node_modules', 'electron', 'install.js'))
  const load = (name) => import(pathToFileURL(fromElectron.resolve(name)).href)
  const { downloadArtifact } = await load('@electron/get')
  const archive = await withDeadline((signal, progress) =>
    downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      cacheRoot: process.env.electron_config_cache,
      checksums: fromElectron('./checksums.json'),
      downloadOptions: { signal, quiet: true, getProgressCallback: progress },
    }),
  )
  const { extract } = await load('@electron-internal/extract-zip')
  await extract(archive, { dir })
  return { electron: version, source: 'official' }
}

/**
 * Gives up when nothing arrives for a while, however long the whole takes.
 *
 * @template T
 * @param {(signal: AbortSignal, progress: (state: { percent: number }) => void) => Promise<T>} download
 * @returns {Promise<T>}
 */
async function withDeadline(download) {
  const controller = new AbortController()
  const giveUp = () => controller.abort(new Error('no answer'))
  let timer = setTimeout(giveUp, FIRST_BYTES)
  let shown = 0
  const progress = ({ percent }) => {
    clearTimeout(timer)
    timer = setTimeout(giveUp, STALLED)
    if (percent >= shown + 0.1 && percent < 1) {
      shown = Math.floor(percent * 10) / 10
      say(`  ${Math.round(shown * 100)} %`)
    }
  }
  const aborted = new Promise((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason), { once: true })
  })
  try {
    // Name resolution cannot be aborted, hence the race.
    return await Promise.race([download(controller.signal, progress), aborted])
  } finally {
    clearTimeout(timer)
  }
}
