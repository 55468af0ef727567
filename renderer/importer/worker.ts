import { importFile } from '../../shared/formats/import-registry.ts'
import type { ImportRequest, ImportResponse } from './messages.ts'

/** Runs the importers away from the page, so that a file that takes for ever can be stopped by ending the worker. */
addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  void answer(data)
})

async function answer(data: ImportRequest): Promise<void> {
  const result = await importFile(data)
  // A cause may hold what cannot be sent; code and message say enough.
  const sent = result.ok
    ? result
    : { ok: false as const, error: { code: result.error.code, message: result.error.message } }
  const response: ImportResponse = { result: sent, bytes: data.bytes }
  postMessage(response, { transfer: [data.bytes.buffer] })
}
