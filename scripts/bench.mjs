import { available, load, NAMES } from '../bench/lib/registry.mjs'
import { table } from '../bench/lib/report.mjs'
import { ensureBuild } from './lib/build.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { withDisplay } from './lib/display.mjs'
import { Failure, runMain } from './lib/failure.mjs'
import { say } from './lib/log.mjs'
import { ensureRuntime } from './lib/runtime/index.mjs'
import { sandboxArguments } from './lib/sandbox.mjs'

const USAGE = `Usage: npm run -s bench -- [${NAMES.join('|')}] [--quick] [--json]`

/** Measures ratios in the real app; the document is described in docs/ (headless interface). */
await runMain(async () => {
  const { names, quick, json } = parse(process.argv.slice(2))
  await ensureDependencies()
  const runtime = await ensureRuntime()
  await ensureBuild()
  const results = await withDisplay(async (display) => {
    const env = { ...process.env, ...runtime.env, ...display }
    delete env.ELECTRON_RUN_AS_NODE
    const electronArgs = [...(await sandboxArguments(runtime.dir)), '--disable-gpu']
    const all = []
    for (const name of names) {
      say(`Measuring: ${name}`)
      const { run } = await load(name)
      all.push(...(await run({ quick, runtime, env, electronArgs, log: say })))
    }
    return all
  })
  process.stdout.write(json ? `${JSON.stringify({ results })}\n` : `${table(results)}\n`)
})

/** @param {readonly string[]} args */
function parse(args) {
  const flags = args.filter((arg) => arg.startsWith('-'))
  const wanted = args.filter((arg) => !arg.startsWith('-'))
  const unknown = [
    ...flags.filter((flag) => !['--quick', '--json'].includes(flag)),
    ...wanted.filter((name) => !NAMES.includes(name)),
  ]
  if (unknown.length > 0) throw new Failure(`Unknown: ${unknown.join(', ')}\n${USAGE}`, 2)
  const absent = wanted.filter((name) => !available().includes(name))
  if (absent.length > 0)
    throw new Failure(`There is no bench "${absent.join(', ')}" yet (bench/${absent[0]}.mjs is missing).\n${USAGE}`, 2)
  const names = wanted.length > 0 ? wanted : available()
  return { names, quick: flags.includes('--quick'), json: flags.includes('--json') }
}
