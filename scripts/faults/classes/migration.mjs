import { pause } from '../app-process.mjs'
import { loadInspect } from '../bundle.mjs'
import { runApart } from '../chain.mjs'
import { ensureNextApp, RAISED } from '../next-app.mjs'
import { probe, readRows, verify } from '../verify.mjs'

/** Kills while an app of a later version raises the schema: in the end all of it is raised, once. */
export async function killMigration(job) {
  const next = await ensureNextApp()
  const { inspect } = await loadInspect(next)
  await runApart(job, {
    template: await job.templates.small(),
    harm: async ({ station, random }) => {
      station.app = next
      station.inspect = inspect
      const times = Array.from({ length: random.integer(1, 3) }, () => random.integer(50, 1_500))
      for (const after of times) {
        const app = station.spawn({ delay: 10 })
        await pause(after)
        await app.kill()
      }
      return `killed after ${times.join(', ')} ms`
    },
    judge: async ({ station, app, template }) => {
      const { known, acknowledged } = { known: template.found, acknowledged: template.found.sequence }
      const { found, lost, problems } = await verify(station, app, { acknowledged, known, sameGeneration: false })
      if (!found) return { lost, problems }
      const more = []
      if (found.generation === known.generation) more.push('It was not migrated.')
      if (found.sequence !== known.sequence) more.push(`It was at step ${known.sequence} and is at ${found.sequence}.`)
      const { annotations } = await probe(station, app)
      if (String(annotations) !== String(known.annotations)) more.push('The annotations are not those that there were.')
      const rows = await readRows(station, app, 'annotations')
      const once = ({ note, tags }) =>
        note.split(RAISED.note).length === 2 && tags.filter((tag) => tag === RAISED.tag).length === 1
      if (!rows.every(once)) more.push('Not every annotation was raised exactly once.')
      return { lost: found.generation === known.generation ? lost : 0, problems: [...problems, ...more] }
    },
  })
}
