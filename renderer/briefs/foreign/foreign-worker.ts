import '../../platform/without-eval.ts'
import { checkForeign } from '../../../shared/briefs/foreign/check-foreign.ts'
import { foreignBlocks, isDocx } from '../../../shared/briefs/foreign/foreign-blocks.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { readDossierContents } from '../../storage/contents.ts'
import type { CheckedForeign, ForeignAnswer, ForeignRequest } from './foreign-messages.ts'
import { readDocx } from './read-docx.ts'

/** Milliseconds between two words about how far it is. */
const TELL_EVERY = 100

const post = (answer: ForeignAnswer): void => {
  self.postMessage(answer)
}

// Away from the page: the file may be hostile, a book of sources takes seconds, and whoever waits may give up.
self.addEventListener('message', ({ data }: MessageEvent<ForeignRequest>) => {
  void checked(data)
    .catch((thrown: unknown) => fail('import/malformed', thrown instanceof Error ? thrown.message : String(thrown)))
    .then((result) => {
      // A cause may hold what cannot be sent; code and message say enough.
      post({ result: result.ok ? result : fail(result.error.code, result.error.message) })
    })
})

async function checked({ dossierId, fileName, bytes }: ForeignRequest): Promise<Result<readonly CheckedForeign[]>> {
  const blocks = isDocx(fileName) ? await readDocx(bytes) : foreignBlocks(fileName, bytes)
  if (!blocks.ok) return blocks
  const contents = await readDossierContents(dossierId, { originals: false })
  if (!contents) return fail('storage/failed', 'The dossier is not there any more.')
  const titles = new Map(contents.sources.map(({ source }) => [source.id, source.title]))
  const sources = contents.sources.map(({ source, text }) => ({ name: source.id, text }))
  const all: CheckedForeign[] = []
  let told = performance.now()
  for (const { found, done, total } of checkForeign(blocks.value, sources)) {
    const { quotation, status, abridged, differences, isShort, source: sourceId, start } = found
    const sourceTitle = sourceId === null ? '' : (titles.get(sourceId) ?? '')
    all.push({ quotation, status, abridged, differences, isShort, sourceId, sourceTitle, start })
    if (performance.now() - told < TELL_EVERY) continue
    told = performance.now()
    post({ done, total })
  }
  return ok(all)
}
