import { fileURLToPath } from 'node:url'
import { isMainThread, Worker } from 'node:worker_threads'
import { MOST_MEMORY } from '../../../shared/formats/import-limits.ts'
import { ImportThread, WORLD } from './import-thread.ts'
import { nodeWorld } from './node-world.ts'

const MEGABYTE = 1024 * 1024

// One file is both programs: it must run where nothing else is. The importers are loaded in the thread that runs them
// and the verbs in the other, so that neither waits for both.
if (isMainThread) {
  const thread = new ImportThread({
    ...WORLD,
    start: () =>
      new Worker(fileURLToPath(import.meta.url), {
        resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY / MEGABYTE },
      }),
  })
  const world = nodeWorld({
    importFormats: async () => (await import('../../../shared/formats/import-registry.ts')).IMPORT_FORMATS,
    importFile: (input) => thread.read(input),
  })
  // While the verbs are loaded here: the two take as long as the longer one.
  if (process.argv.length > 3) thread.warm()
  const { run } = await import('./run.ts')
  // The exit code is set, not called: what was written to a pipe must reach its reader first.
  process.exitCode = await run(process.argv.slice(2), world)
} else {
  const { serveImports } = await import('./import-worker.ts')
  serveImports()
}
