import type { ImportedSource } from '../../../shared/formats/import-format.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { Source } from '../../../shared/model/source.ts'
import { fail, type Result } from '../../../shared/result.ts'
import { importFiles } from '../../importer/import-queue.ts'
import { readOriginal } from '../../storage/contents.ts'

/** Of formats that are text; pasted text has no name of its own. */
const EXTENSIONS: Readonly<Record<string, string>> = { markdown: 'md', html: 'html', mhtml: 'mhtml' }

const nameOf = ({ capsule, format }: Source): string => capsule.fileName ?? `pasted.${EXTENSIONS[format] ?? 'txt'}`

/**
 * What the original of a source gives when it is read in `encoding`. Nothing is kept of it. Never rejects.
 *
 * @returns errors of the importer; `import/cancelled` when `signal` ended it
 */
export async function readAgain(
  source: Source,
  encoding: string,
  signal: AbortSignal,
): Promise<Result<ImportedSource>> {
  const bytes = await readOriginal(source.capsule.sha256)
  if (bytes === null) return fail('import/not-found', messages.encodings.noOriginal)
  const file = { name: nameOf(source), size: bytes.byteLength, read: () => Promise.resolve(bytes), encoding }
  let outcome: Result<ImportedSource> = fail('import/cancelled', 'cancelled')
  if (signal.aborted) return outcome
  const running = importFiles([file], {
    progress: () => undefined,
    sources: ([arrived]) => {
      if (arrived) outcome = { ok: true, value: arrived.imported }
      return Promise.resolve()
    },
    failure: (_file, error) => {
      outcome = { ok: false, error }
    },
  })
  signal.addEventListener('abort', running.cancel)
  await running.finished
  return outcome
}
