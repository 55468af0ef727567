import { join } from 'node:path'
import { build } from 'vite'

/** The worker as it is built for the app: one file for Node, in `folder`. */
export async function buildWorker(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, '..', 'worker.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: 'journal-worker.mjs', codeSplitting: false } },
    },
  })
  return join(folder, 'journal-worker.mjs')
}
