import type { ExportFormat } from '../../../shared/formats/export-format.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { environment } from '../../environment/browser-environment.ts'
import { platform } from '../../platform/platform.ts'
import { startWorker } from '../../platform/trusted-worker.ts'
import { portOf } from '../../platform/worker-port.ts'
import type { ExportStage } from './export-messages.ts'
import workerAddress from './export-worker.ts?worker&url'
import { runExport } from './run-export.ts'
import { suggestedName } from './suggested-name.ts'

/** What is exported: a dossier, as its annotated brief or as data, or a brief that was written. */
export interface Exportable {
  readonly dossierId: string
  readonly briefId: string | null
}

export interface ExportWay {
  readonly format: Pick<ExportFormat, 'id' | 'extension' | 'fileNamePart'>
  /** Why it is exported although quotes differ. */
  readonly override: string | null
  readonly signal: AbortSignal
  readonly onStage: (stage: ExportStage) => void
}

/**
 * Checks, writes and saves where the person chooses; the page never waits for it.
 * @returns the name of the file, null when the dialog was closed; `export/refused` when a quote is
 * altered or missing and there is no override; `export/cancelled`.
 */
export async function exportBrief(
  { dossierId, briefId }: Exportable,
  { format, override, signal, onStage }: ExportWay,
): Promise<Result<string | null>> {
  const options = { exportedAt: environment.now(), override, ...(briefId === null ? {} : { briefId }) }
  const written = await runExport({ formatId: format.id, dossierId, options }, { signal, onStage, printPdf }, () =>
    portOf(startWorker(workerAddress, 'export')),
  )
  if (!written.ok) return written
  onStage('saving')
  const { bytes, title } = written.value
  const saved = await platform.files.saveExport({ suggestedName: suggestedName(title, format), bytes })
  return saved.ok ? ok(saved.value?.fileName ?? null) : saved
}

async function printPdf(html: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const printed = await platform.files.printPdf({ html })
  return printed.ok ? ok(new Uint8Array(printed.value)) : printed
}
