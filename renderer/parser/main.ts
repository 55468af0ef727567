import { importFile } from '../../shared/formats/import-registry.ts'
import { messages } from '../../shared/messages/messages.ts'
import { fail, type Result } from '../../shared/result.ts'
import type { ImportedSource } from '../../shared/formats/import-format.ts'
import type { ParserAnswer, ParserRequest } from './messages.ts'

// Runs the importers in a process of its own, in which there is nothing but them and the file that is being read.

/** A cause may hold what cannot be sent; code and message say enough. */
async function read(request: ParserRequest): Promise<Result<ImportedSource>> {
  try {
    const result = await importFile(request)
    return result.ok ? result : fail(result.error.code, result.error.message)
  } catch (thrown) {
    // A bug in one importer: it must not keep the queue waiting for an answer.
    return fail('import/malformed', messages.importer.crashed(String(thrown)))
  }
}

/** Files are read one at a time: the limits are those of the one that is being read. */
let turn = Promise.resolve()

addEventListener('message', ({ source, ports }) => {
  const [port] = ports
  if (source !== window || !port) return
  port.onmessage = ({ data }: MessageEvent<ParserRequest>) => {
    turn = turn.then(async () => {
      const answer: ParserAnswer = { number: data.number, result: await read(data) }
      port.postMessage(answer)
    })
  }
})
