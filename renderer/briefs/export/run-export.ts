import { fail, type Result } from '../../../shared/result.ts'
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
  if (signal.aborted) return Promise.resolve(CANCELLED)
  return new Promise((resolve) => {
    let port: ExportPort | null = null
    const finish = (result: Result<Exported>): void => {
      signal.removeEventListener('abort', cancel)
      port?.terminate()
      port = null
      resolve(result)
    }
    const cancel = (): void => {
      finish(CANCELLED)
    }
    const crash = (reason: string): void => {
      if (port !== null) finish(fail('export/write-failed', reason))
    }
    const print = async (html: string): Promise<void> => {
      onStage('printing')
      const result = await printPdf(html)
      port?.post({ type: 'printed', result })
    }
    signal.addEventListener('abort', cancel)
    try {
      port = start()
      port.onCrash(crash)
      port.onAnswer((answer) => {
        // What a worker that has been ended still had to say is of no concern any more.
        if (port === null) return
        if (answer.type === 'stage') onStage(answer.stage)
        else if (answer.type === 'print') void print(answer.html)
        else finish(answer.result)
      })
      port.post({ type: 'export', ...request })
    } catch (thrown) {
      finish(fail('export/write-failed', String(thrown)))
    }
  })
}

const CANCELLED = fail('export/cancelled', 'The export was cancelled.')
