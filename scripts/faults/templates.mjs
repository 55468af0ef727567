import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { writeArticles } from './articles.mjs'
import { editUntil, openLibrary, openReader, settled, takeSample, waitFor, whenUsable } from './driver.mjs'
import { keepEvidence } from './evidence.mjs'
import { press } from './keys.mjs'
import { countRows, verify } from './verify.mjs'
import { Station } from './station.mjs'

/**
 * @typedef {object} Template a workspace that nobody has open, to be copied
 * @property {Station} station
 * @property {import('./verify.mjs').Found} found
 * @property {string} older a copy of Chromium's databases from some time before
 */

/** Made once, when first asked for. */
export class Templates {
  #made = new Map()

  /** @param {import('./context.mjs').Context} context @param {import('./random.mjs').Random} random @param {string} seed */
  constructor(context, random, seed) {
    this.context = context
    this.random = random
    this.seed = seed
  }

  /** The sample and some edits: quick to copy and to open. */
  small() {
    return this.#once('small', () => this.#make('small', { articles: 3, length: 20_000, edits: 30 }))
  }

  /** So much that the database has come to write its tables, and values of their own files. */
  large() {
    return this.#once('large', () => this.#make('large', { articles: 72, length: 58_000, edits: 12 }))
  }

  #once(name, make) {
    const before = this.#made.get(name)
    if (before) return before
    const made = make()
    this.#made.set(name, made)
    // Whoever waited for it has failed and is counted so; who asks later need not fail with them.
    made.catch(() => this.#made.delete(name))
    return made
  }

  async #make(name, { articles, length, edits }) {
    const station = Station.temporary(this.context)
    const random = this.random.branch(name)
    const older = join(station.folder, 'older')
    let app = await station.start()
    try {
      await whenUsable(app)
      await takeSample(app)
      await importFiles(app, station, writeArticles(join(station.folder, 'articles'), random, articles, length))
      if (!(await app.quit())) throw new Error('The app does not quit.')
      cpSync(station.databases, older, { recursive: true })
      app = await station.start()
      await whenUsable(app)
      await openReader(app)
      await editUntil(app, random, edits)
      await settled(app)
      const { found, problems } = await verify(station, app, { acknowledged: 0, known: null })
      if (!found || problems.length > 0) throw new Error(`The app spoils a workspace by itself: ${problems.join(' ')}`)
      await app.quit()
      return { station, found, older }
    } catch (error) {
      await app.kill()
      keepEvidence({ id: 'template', seed: this.seed }, name, station, 'no fault yet', { problems: [error.message] })
      throw error
    }
  }
}

/** By the key, with the dialog answered; waits until all are there. */
export async function importFiles(app, station, paths) {
  const before = await countRows(station, app, 'sources')
  station.answer({ open: paths })
  await openLibrary(app)
  await press(app.devTools, 'i')
  for (const end = Date.now() + 60_000; ;) {
    const now = await countRows(station, app, 'sources')
    if (now >= before + paths.length) break
    if (Date.now() > end) throw new Error(`Of ${paths.length} files ${now - before} were imported.`)
    await waitFor(app, 'false', 200)
  }
  await settled(app)
}
