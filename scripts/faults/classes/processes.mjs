import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pause } from '../app-process.mjs'
import { runApart, runChain } from '../chain.mjs'
import { editUntil, openReader, settled, waitFor } from '../driver.mjs'

const START_TIME = 15_000

/** A second start on a workspace that is open: it ends by itself, and the first goes on as if nothing was. */
export async function doubleStart(job) {
  await runChain(job, {
    template: await job.templates.small(),
    act: async ({ app, station, random, memory }) => {
      memory.problems = []
      await openReader(app)
      const second = station.spawnBeside()
      try {
        await editUntil(app, random, 4)
        const ended = await Promise.race([second.ended.then(() => true), pause(START_TIME).then(() => false)])
        if (!ended) memory.problems.push('The second one does not end by itself.')
        await editUntil(app, random, 2)
        await settled(app)
      } finally {
        await second.kill()
      }
      await app.kill()
      return 'started twice'
    },
    judge: ({ memory }) => memory.problems,
  })
}

/** Hashes of all files and the names of all folders, with the lock's file, which only we may not have made. */
function fingerprintOf(folder) {
  const lines = []
  const visit = (path) => {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const name = join(path, entry.name)
      if (entry.isDirectory()) {
        lines.push(`${name}/`)
        visit(name)
      } else lines.push(`${name} ${createHash('sha256').update(readFileSync(name)).digest('hex')}`)
    }
  }
  visit(folder)
  return lines
}

const seal = (value) => {
  const hash = createHash('sha256').update(JSON.stringify(value), 'utf8').digest('hex')
  return `${JSON.stringify({ ...value, hash })}\n`
}

const NEWER = {
  'newer schema': (station) => {
    const path = join(station.workspace, 'CURRENT')
    const pointer = JSON.parse(readFileSync(path, 'utf8'))
    writeFileSync(path, `${JSON.stringify({ ...pointer, schema: 999 })}\n`)
  },
  'newer pointer': (station) => {
    const path = join(station.workspace, 'CURRENT')
    const pointer = JSON.parse(readFileSync(path, 'utf8'))
    writeFileSync(path, `${JSON.stringify({ ...pointer, version: 99 })}\n`)
  },
  'newer journal': (station) => {
    const path = station.context
      .list(station.workspace)
      .filter((name) => name.endsWith('.journal'))
      .at(-1)
    const bytes = readFileSync(path)
    const end = bytes.indexOf(0x0a)
    const header = JSON.parse(bytes.toString('utf8', 0, end))
    delete header.hash
    writeFileSync(path, Buffer.concat([Buffer.from(seal({ ...header, version: 99 })), bytes.subarray(end + 1)]))
  },
}

/** Written by a newer version: refused, and every byte stays as it is. */
export async function downgrade(job) {
  const kinds = Object.keys(NEWER)
  await runApart(job, {
    template: await job.templates.small(),
    harm: ({ station, index }) => {
      const kind = kinds[index % kinds.length]
      NEWER[kind](station)
      station.before = fingerprintOf(station.workspace)
      return kind
    },
    judge: async ({ station, app }) => {
      const problems = []
      const says = `/newer version/i.test(document.body?.innerText ?? '')`
      if (!(await waitFor(app, says, START_TIME)))
        problems.push('It does not say that the workspace is of a newer version.')
      await pause(1_000)
      if (app.devTools.acknowledged >= 0) problems.push('It opened the workspace.')
      const compare = (when) => {
        const after = fingerprintOf(station.workspace)
        const changed = [
          ...after.filter((line) => !station.before.includes(line)),
          ...station.before.filter((line) => !after.includes(line)),
        ]
        if (changed.length > 0)
          problems.push(
            `Changed ${when}: ${changed.map((line) => line.slice(station.workspace.length + 1, 80 + station.workspace.length)).join(', ')}`,
          )
      }
      compare('while it was open')
      if (!(await app.quit())) problems.push('It does not quit.')
      compare('when it ended')
      return { lost: 0, problems }
    },
  })
}
