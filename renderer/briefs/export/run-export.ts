import { fail, type Result } from '../../../shared/result.ts'
import { inWorker } from '../../platform/in-worker.ts'
import type { WorkerPort } from '../../platform/worker-port.ts'
import type { Exported, ExportRequest, ExportStage, FromExporter, ToExporter } from './export-messages.ts'

export type ExportPort = WorkerPort<ToExporter, FromExporter>

export interface ExportWatch {
  /** Ends the worker at once, whatever it is doing. */
  readonly signal: AbortSignal
  readonly onStage: (stage: ExportStage) => void
  readonly printPdf: (html: string) => Promise<Result<Uint8Array<ArrayBuffer>>>
}

/**
 * Has a worker write a dossier or a brief, and ends it in every case. Never rejects.
 * @returns what writing says, `export/cancelled`, `export/write-failed` when the worker crashed.
 */
export function runExport(
  request: ExportRequest,
  { signal, onStage, printPdf }: ExportWatch,
  start: () => ExportPort,
): Promise<Result<Exported>> {
  return inWorker<ToExporter, FromExporter, Exported>({
    request: { type: 'export', ...request },
    signal,
    start,
    meet: (answer, { post, finish }) => {
      const print = async (html: string): Promise<void> => {
        onStage('printing')
        post({ type: 'printed', result: await printPdf(html) })
      }
      if (answer.type === 'stage') onStage(answer.stage)
      else if (answer.type === 'print') void print(answer.html)
      else finish(answer.result)
    },
    cancelled: CANCELLED,
    crashed: (reason) => fail('export/write-failed', reason),
  })
}

const CANCELLED = fail('export/cancelled', 'The export was cancelled.')
