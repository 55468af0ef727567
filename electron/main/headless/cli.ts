import { Worker } from 'node:worker_threads'
import { MOST_MEMORY } from '../../../shared/formats/import-limits.ts'
import { ImportThread, WORLD } from './import-thread.ts'
import { nodeWorld } from './node-world.ts'
import { run } from './run.ts'
import { VERBS } from './verbs.ts'

const MEGABYTE = 1024 * 1024
/** Beside this program, as it is built; no other file may name it. */
const IMPORT_WORKER = new URL('import-worker.mjs', import.meta.url)

const thread = new ImportThread({
  ...WORLD,
  start: () => new Worker(IMPORT_WORKER, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY / MEGABYTE } }),
})
const [name, ...rest] = process.argv.slice(2)
// While the verb is loaded here: the two take as long as the longer one.
if (rest.length > 0 && VERBS.some((verb) => verb.name === name && verb.readsSources)) thread.warm()
// The exit code is set, not called: what was written to a pipe must reach its reader first.
process.exitCode = await run(
  process.argv.slice(2),
  nodeWorld((input) => thread.read(input)),
)
