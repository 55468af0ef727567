import { randomInt } from 'node:crypto'
import { makeContext, removeScratch } from './faults/context.mjs'
import { CLASSES } from './faults/registry.mjs'
import { isClean, table } from './faults/report.mjs'
import { runClasses } from './faults/run.mjs'
import { withDisplay } from './lib/display.mjs'
import { Failure, runMain } from './lib/failure.mjs'
import { say, seconds } from './lib/log.mjs'

const USAGE = `Usage: npm run -s faults -- [--quick] [--json] [--class ID]… [--cases N] [--seed TEXT]
Classes: ${CLASSES.map(({ id }) => id).join(' ')}`

// Ends the apps too, which have groups of their own (app-process.mjs).
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130))

/** Harms the real app in every way that we know of, and looks whether anything acknowledged is missing (docs/FAULTS.md). */
await runMain(async () => {
  const { quick, json, ids, cases, seed } = parse(process.argv.slice(2))
  const started = Date.now()
  const classes = CLASSES.filter(({ id }) => ids.length === 0 || ids.includes(id))
  say(`Seed ${seed}`)
  const tallies = await withDisplay(async (display) => {
    const context = await makeContext(display)
    try {
      return await runClasses(context, classes, { quick, seed, cases })
    } finally {
      removeScratch(context)
    }
  })
  say(`All classes done in ${seconds(Date.now() - started)}, seed ${seed}.`)
  process.stdout.write(json ? `${JSON.stringify({ classes: tallies })}\n` : `${table(tallies)}\n`)
  return isClean(tallies) ? 0 : 1
})

/** @param {readonly string[]} args */
function parse(args) {
  const options = { quick: false, json: false, ids: [], cases: null, seed: String(randomInt(2 ** 31)) }
  const rest = [...args]
  const next = (flag) => {
    const value = rest.shift()
    if (value === undefined) throw new Failure(`${flag} needs a value.\n${USAGE}`, 2)
    return value
  }
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--quick') options.quick = true
    else if (arg === '--json') options.json = true
    else if (arg === '--seed') options.seed = next(arg)
    else if (arg === '--cases') options.cases = Number(next(arg))
    else if (arg === '--class') options.ids.push(next(arg))
    else throw new Failure(`Unknown: ${arg}\n${USAGE}`, 2)
  }
  const unknown = options.ids.filter((id) => !CLASSES.some((entry) => entry.id === id))
  if (unknown.length > 0) throw new Failure(`There is no class "${unknown.join(', ')}".\n${USAGE}`, 2)
  if (options.cases !== null && !(options.cases > 0)) throw new Failure(`--cases needs a number.\n${USAGE}`, 2)
  return options
}
