import { cpSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pause } from '../app-process.mjs'
import { writeArticles } from '../articles.mjs'
import { killDuring, runChain, unlessGone } from '../chain.mjs'
import { edit, openLibrary, openReader } from '../driver.mjs'
import { press } from '../keys.mjs'
import { moment } from './kills.mjs'
import { rewind, spoilDatabase } from '../rewind.mjs'

const WORK = {
  editing: async ({ app, random }) => {
    await openReader(app)
    await edit(app, random, () => false)
  },
  importing: async ({ app, station, random }) => {
    await openLibrary(app)
    const count = random.integer(1, 4)
    station.answer({ open: writeArticles(join(station.folder, 'articles'), random, count, 60_000) })
    await press(app.devTools, 'i')
    await pause(random.integer(0, 400))
    await openReader(app)
    await edit(app, random, () => false)
  },
  /** Snapshot, compaction and closing. */
  ending: async ({ app, station, random }) => {
    await openLibrary(app)
    station.answer({ open: writeArticles(join(station.folder, 'articles'), random, 3, 250_000) })
    await press(app.devTools, 'i')
    await pause(random.integer(500, 1_500))
    app.askToEnd()
  },
}

/** The power goes: what was not flushed is gone, garbage, or there, as chance has it. */
export async function powerCut(job) {
  const older = (station) => join(station.folder, 'older')
  await runChain(job, {
    template: await job.templates.small(),
    start: (random) => ({ record: true, delay: random.pick([0, 0, 20]) }),
    act: async (scene) => {
      const { app, station, random, pace } = scene
      const what = random.pick(['editing', 'editing', 'importing', 'ending'])
      const after = moment(random, 200, 2_500, pace)
      await killDuring(WORK[what](scene).catch(unlessGone), app, after)
      const done = [
        rewind(station, random),
        spoilDatabase(station, random, existsSync(older(station)) ? older(station) : null),
      ]
      rmSync(older(station), { recursive: true, force: true })
      if (existsSync(station.databases)) cpSync(station.databases, older(station), { recursive: true })
      return `power cut ${after} ms into ${what}; ${done.join('; ')}`
    },
  })
}
