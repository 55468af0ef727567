import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { killDuring, runChain } from '../chain.mjs'
import { writeArticles } from '../articles.mjs'
import { edit, editUntil, isEmpty, openLibrary, openReader, settled, takeSample } from '../driver.mjs'
import { press } from '../keys.mjs'
import { importFiles } from '../templates.mjs'
import { goesOnFrom } from '../verify.mjs'

/** Milliseconds until a kill, as many more as the machine is slower. */
export const moment = (random, from, to, pace) => Math.round(random.integer(from, to) * pace)

/** Kills while a person edits in a hurry. */
export async function killEdit(job) {
  await runChain(job, {
    template: await job.templates.small(),
    act: async ({ pace, app, random }) => {
      await openReader(app, random.integer(1, 2))
      const after = moment(random, 20, 1_500, pace)
      await killDuring(
        edit(app, random, () => false),
        app,
        after,
      )
      return `killed ${after} ms into editing`
    },
  })
}

/** Kills while files are being imported, small and large. */
export async function killImport(job) {
  await runChain(job, {
    template: await job.templates.small(),
    act: async ({ pace, app, station, random }) => {
      const [count, length] = random.pick([
        [4, 10_000],
        [2, 120_000],
        [1, 1_500_000],
      ])
      const after = moment(random, 20, 2_000, pace)
      await openLibrary(app)
      station.answer({ open: writeArticles(join(station.folder, 'articles'), random, count, length) })
      await killDuring(press(app.devTools, 'i'), app, after)
      return `killed ${after} ms into importing ${count} × ${length}`
    },
  })
}

const FILE_SIZE = 2_000_000

/** Kills while a file is exported over an older one: it is the old one or the new one, never anything between. */
export async function killExport(job) {
  let version = 0
  const fill = (number) => Buffer.alloc(FILE_SIZE, number % 256)
  const target = (station) => join(station.folder, 'export.csv')
  await runChain(job, {
    template: await job.templates.small(),
    start: () => ({ delay: 15 }),
    act: async ({ pace, app, station, random }) => {
      version += 1
      writeFileSync(target(station), fill(version))
      station.answer({ save: target(station) })
      const after = moment(random, 1, 250, pace)
      const call = `window.api.files.saveExport({ suggestedName: 'export.csv', bytes: new Uint8Array(${FILE_SIZE}).fill(${(version + 1) % 256}) })`
      await openReader(app)
      await press(app.devTools, 'ArrowRight')
      await press(app.devTools, 'f')
      await killDuring(app.devTools.evaluate(`${call}.then(() => 0)`), app, after)
      return `killed ${after} ms into an export`
    },
    judge: ({ station }) => {
      const is = readFileSync(target(station))
      const whole = [fill(version), fill(version + 1)].some((bytes) => bytes.equals(is))
      return whole ? [] : ['The exported file is neither the old nor the new one.']
    },
  })
}

/** Kills while the app makes a snapshot at its end; flushes take a moment, so that they are hit. */
export async function killSnapshot(job) {
  await runChain(job, {
    template: await job.templates.small(),
    start: () => ({ delay: 25 }),
    act: async ({ pace, app, station, random }) => {
      await importFiles(app, station, writeArticles(join(station.folder, 'articles'), random, 4, 180_000))
      await openReader(app)
      await editUntil(app, random, 3)
      const before = await snapshots(station)
      app.askToEnd()
      const after = moment(random, 10, 1_200, pace)
      await killDuring(Promise.resolve(), app, after)
      return `killed ${after} ms after the end was asked for; snapshots ${before}, then ${await snapshots(station)}`
    },
  })
}

const snapshots = async (station) => (await station.inspect(station.root))?.snapshots.length

/** A value of `window.api`, with the call's failure as a failure. */
export async function call(app, expression) {
  const result = await app.devTools.evaluate(`window.api.${expression}`)
  if (!result?.ok) throw new Error(`${expression}: ${JSON.stringify(result?.error)}`)
  return result.value
}

/** Restoring from a backup or a snapshot: old or new, never between. @param {'backup' | 'snapshot'} kind */
const killRestore = (kind) => async (job) => {
  await runChain(job, {
    template: await job.templates.small(),
    start: () => ({ delay: 10 }),
    sameGeneration: false,
    act: async ({ pace, app, station, random, known, memory }) => {
      const file = join(station.folder, 'saved.variorum-backup')
      if (!existsSync(file)) {
        station.answer({ save: file })
        memory.backup = known.digest
        await call(app, 'workspace.backUp({})')
      }
      // What was restored last may have been the empty beginning, or the dossier in front an empty one.
      if (await isEmpty(app)) await takeSample(app)
      await openReader(app)
      await editUntil(app, random, 2)
      await settled(app)
      memory.before = (await station.inspect(station.root)).newest.state
      const from = await chosen(app, station, kind, file, random)
      memory.after = from.digest ?? memory.backup
      const after = moment(random, 5, 1_500, pace)
      await killDuring(
        app.devTools
          .evaluate(`window.api.workspace.restore(${JSON.stringify({ from: from.given })}).then(() => 0)`)
          .catch(ignoreReload),
        app,
        after,
      )
      return `killed ${after} ms into restoring from a ${kind}`
    },
    judge: async ({ station, memory }, { found }) => {
      if (found.generation === memory.before.generation) {
        const same = await goesOnFrom(station, memory.before, found)
        return same ? [] : ['It was not restored, and is not what it was.']
      }
      // An empty dossier may have been begun in it since, as in every empty workspace.
      const { states } = await station.inspect(station.root)
      const restored = Object.values(states).some(({ digest }) => digest === memory.after)
      return restored ? [] : ['What was restored is not what was saved.']
    },
  })
}

/** Loading the page again ends what it was waiting for. */
function ignoreReload(error) {
  if (!/navigated|destroyed|Cannot find context|the app is gone/.test(error.message)) throw error
}

async function chosen(app, station, kind, file, random) {
  if (kind === 'backup') {
    station.answer({ open: [file] })
    const { token } = await call(app, 'workspace.chooseBackup({})')
    return { given: { kind, token }, digest: null }
  }
  const { snapshots: list } = await call(app, 'workspace.info({})')
  const { id, sequence } = random.pick(list)
  const { states } = await station.inspect(station.root)
  return { given: { kind, id }, digest: states[sequence].digest }
}

export const killRestoreBackup = killRestore('backup')
export const killRestoreSnapshot = killRestore('snapshot')

/** Moving to another folder: all of it is at the old place or at the new one. */
export async function killMove(job) {
  await runChain(job, {
    template: await job.templates.small(),
    start: () => ({ delay: 5 }),
    act: async ({ pace, app, station, random, memory }) => {
      await openReader(app)
      await editUntil(app, random, 2)
      await settled(app)
      memory.before = (await station.inspect(station.root)).newest.state
      memory.moves = (memory.moves ?? 0) + 1
      const target = join(station.folder, `moved-${memory.moves}`)
      rmSync(target, { recursive: true, force: true })
      mkdirSync(target)
      station.answer({ open: [target] })
      const after = moment(random, 5, 2_500, pace)
      await killDuring(
        app.devTools.evaluate('window.api.workspace.move({}).then(() => 0)').catch(ignoreReload),
        app,
        after,
      )
      await station.endStrays()
      return `killed ${after} ms into moving; now at ${station.root === station.profile ? 'the first place' : station.root.split('/').pop()}`
    },
    judge: async ({ station, memory }, { found }) => {
      const same = await goesOnFrom(station, memory.before, found)
      return same ? [] : ['The content is not what it was.']
    },
  })
}
