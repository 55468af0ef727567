import { say, seconds } from '../lib/log.mjs'
import { randomOf } from './random.mjs'
import { count, emptyTallies } from './report.mjs'
import { Templates } from './templates.mjs'

/** Two at a time: what the machine is made for, and enough to keep it busy while one of them waits. */
const WORKERS = 2

/**
 * @param {import('./context.mjs').Context} context
 * @param {readonly import('./registry.mjs').FaultClass[]} classes
 * @param {{ quick: boolean, seed: string, cases: number | null }} options
 * @returns {Promise<readonly import('./report.mjs').Tally[]>}
 */
export async function runClasses(context, classes, { quick, seed, cases }) {
  const random = randomOf(seed)
  const templates = new Templates(context, random.branch('templates'), seed)
  const tallies = emptyTallies(classes.map(({ id }) => id))
  const jobs = classes.flatMap((entry) => chunks(entry, cases ?? (quick ? entry.quick : entry.full)))
  const all = jobs.reduce((sum, { size }) => sum + size, 0)
  let tried = 0
  const work = async (queue) => {
    for (let job = queue.shift(); job; job = queue.shift()) await runJob(job)
  }
  const runJob = async ({ entry, first, size }) => {
    const { id, run } = entry
    const tally = tallies.get(id)
    const started = Date.now()
    let done = 0
    const record = (outcome) => {
      done += 1
      count(tally, outcome)
      const { lost, problems, note } = outcome
      if (lost > 0 || problems.length > 0) say(`✘ ${id}, seed ${seed}, ${note}: lost ${lost}. ${problems.join(' ')}`)
      else if (process.env.VARIORUM_FAULTS_VERBOSE) say(`  ${id} ${note}`)
    }
    try {
      await run({ id, seed, context, templates, random: random.branch(id), first, count: size, record })
    } catch (error) {
      say(`✘ ${id}, seed ${seed}: ${size - done} cases could not be tried. ${error.stack ?? error.message}`)
      // What could not be tried did not succeed.
      for (; done < size; done += 1) count(tally, { acknowledged: 0, lost: 0, problems: [error.message] })
    }
    tried += size
    say(`${id}: ${size} cases in ${seconds(Date.now() - started)}; ${tried} of ${all}`)
  }
  const waiting = jobs.filter(({ entry }) => entry.waits)
  const busy = jobs.filter(({ entry }) => !entry.waits)
  await Promise.all([work(waiting), ...Array.from({ length: WORKERS }, () => work(busy))])
  return [...tallies.values()]
}

function chunks(entry, total) {
  const parts = []
  for (let first = 0; first < total; first += entry.chunk) {
    parts.push({ entry, first, size: Math.min(entry.chunk, total - first) })
  }
  return parts
}
