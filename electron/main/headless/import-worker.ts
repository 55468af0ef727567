import { parentPort } from 'node:worker_threads'
import { importFile } from '../../../shared/formats/import-registry.ts'
import type { ImportedSource, ImportInput } from '../../../shared/formats/import-format.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { fail, type Result } from '../../../shared/result.ts'

// The program of a thread: runs the importers, one file after another, for as long as the other thread wants.

/** A cause may hold what cannot be sent; code and message say enough. */
async function read(input: ImportInput): Promise<Result<ImportedSource>> {
  try {
    const result = await importFile(input)
    return result.ok ? result : fail(result.error.code, result.error.message)
  } catch (error) {
    // A bug in one importer must not take the other files with it; it is reported as what it is.
    const message = error instanceof Error ? error.message : String(error)
    return fail('import/malformed', messages.headless.importerFailed(message))
  }
}

parentPort?.on('message', (input: ImportInput) => {
  void read(input).then((result) => parentPort?.postMessage(result))
})
