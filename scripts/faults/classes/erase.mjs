import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { killDuring, runChain } from '../chain.mjs'
import { editUntil, openReader, settled, takeSample } from '../driver.mjs'
import { goesOnFrom, probe } from '../verify.mjs'

import { moment } from './kills.mjs'
/** In every text of the sample and in nothing else. */
const MARK = 'Aldane'

/** Erasing a dossier: all of it is there, or nothing of it is, in no file. */
export async function killErase(job) {
  await runChain(job, {
    template: await job.templates.small(),
    start: () => ({ delay: 10 }),
    sameGeneration: false,
    act: async ({ pace, app, station, random, memory }) => {
      if ((await probe(station, app)).sources.length === 0) await takeSample(app)
      await openReader(app)
      await editUntil(app, random, 2)
      await settled(app)
      const { sources } = await probe(station, app)
      memory.dossier = sources[0]
      memory.before = (await station.inspect(station.root)).newest.state
      const after = moment(random, 5, 2_000, pace)
      const request = JSON.stringify({ dossierId: memory.dossier })
      await killDuring(
        app.devTools.evaluate(`window.api.workspace.erase(${request}).then(() => 0)`).catch(() => undefined),
        app,
        after,
      )
      return `killed ${after} ms into erasing`
    },
    judge: async ({ app, station, memory }, { found }) => {
      if (found.generation === memory.before.generation) {
        const same = await goesOnFrom(station, memory.before, found)
        return same ? [] : ['It was not erased, and is not what it was.']
      }
      const { dossiers, sources } = await probe(station, app)
      const left = dossiers.includes(memory.dossier) || sources.includes(memory.dossier)
      return [...(left ? ['Records of the erased dossier are left.'] : []), ...filesWith(station, MARK)]
    },
  })
}

/** Files of the workspace in which the erased words still stand, unpacked where they are packed. */
function filesWith({ context, workspace }, mark) {
  return context
    .list(workspace)
    .filter((path) => contents(path).some((bytes) => bytes.includes(mark)))
    .map((path) => `${path.slice(workspace.length + 1)} still has what was erased.`)
}

function contents(path) {
  const bytes = readFileSync(path)
  if (!path.endsWith('.snapshot')) return [bytes]
  // 16 bytes of format before the packed lines, 32 of hash behind them.
  return [bytes, gunzipSync(bytes.subarray(16, -32))]
}
