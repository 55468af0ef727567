import '../../platform/without-eval.ts'
import { exportDossier } from '../../../shared/formats/export-registry.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { readDossierContents } from '../../storage/contents.ts'
import type { Exported, ExportRequest, FromExporter, ToExporter } from './export-messages.ts'

type Printed = Result<Uint8Array<ArrayBuffer>>

let onPrinted: (result: Printed) => void = () => undefined

const post = (answer: FromExporter, transfer: Transferable[] = []): void => {
  self.postMessage(answer, { transfer })
}

// Away from the page: it reads, checks and writes everything, and whoever waits may give up.
self.addEventListener('message', ({ data }: MessageEvent<ToExporter>) => {
  if (data.type === 'printed') onPrinted(data.result)
  else void run(data)
})

const world = {
  printPdf: (html: string): Promise<Printed> =>
    new Promise((resolve) => {
      onPrinted = resolve
      post({ type: 'print', html })
    }),
}

async function run(request: ExportRequest): Promise<void> {
  const result = await written(request).catch((thrown: unknown) =>
    fail('export/write-failed', thrown instanceof Error ? thrown.message : String(thrown)),
  )
  // A cause may hold what cannot be sent; code and message say enough.
  if (result.ok) post({ type: 'done', result }, [result.value.bytes.buffer])
  else post({ type: 'done', result: fail(result.error.code, result.error.message) })
}

async function written({ formatId, dossierId, options }: ExportRequest): Promise<Result<Exported>> {
  post({ type: 'stage', stage: 'reading' })
  const contents = await readDossierContents(dossierId, { originals: true })
  if (!contents) return fail('storage/failed', 'The dossier is not there any more.')
  post({ type: 'stage', stage: 'writing' })
  const bytes = await exportDossier(formatId, contents, options, world)
  if (!bytes.ok) return bytes
  const brief = contents.briefs.find(({ type, id }) => type === 'brief' && id === options.briefId)
  const title = brief?.type === 'brief' ? brief.title : contents.dossier.title
  return ok({ bytes: bytes.value, title })
}
