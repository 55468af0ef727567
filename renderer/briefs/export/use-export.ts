import { useCallback, useEffect, useRef, useState } from 'react'
import type { ExportFormat } from '../../../shared/formats/export-format.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { AppError, Result } from '../../../shared/result.ts'
import { commit } from '../../storage/commit.ts'
import { announce } from '../../ui/announcer.tsx'
import { useBriefEditor } from '../editor/editor-store.ts'
import { KEEP_COMMAND } from '../editor/keep-command.ts'
import { type Exportable, exportBrief } from './export-brief.ts'
import type { ExportStage } from './export-messages.ts'

const text = messages.briefs

export type ExportState =
  | { readonly status: 'idle' }
  | { readonly status: 'busy'; readonly stage: ExportStage }
  | { readonly status: 'done'; readonly fileName: string }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly error: AppError }
  /** Quotes differ: a reason is asked for. */
  | { readonly status: 'refused'; readonly format: ExportFormat }

export interface Exporting {
  readonly state: ExportState
  /** One at a time: while one runs nothing else is begun. */
  readonly run: (format: ExportFormat, override: string | null) => Promise<void>
  readonly cancel: () => void
  /** Back to the beginning, without an override. */
  readonly dismiss: () => void
}

/** Exports what is in front, and tells where that is. Ends when what is in front changes. */
export function useExport({ dossierId, briefId }: Exportable): Exporting {
  const [state, setState] = useState<ExportState>({ status: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [dossierId, briefId])

  const run = useCallback(
    async (format: ExportFormat, override: string | null) => {
      if (running.current) return
      const work = new AbortController()
      running.current = work
      const onStage = (stage: ExportStage): void => {
        setState({ status: 'busy', stage })
      }
      onStage('reading')
      // What was typed last goes out too: the worker reads what is stored.
      useBriefEditor.getState().editor?.dispatchCommand(KEEP_COMMAND, undefined)
      await commit(() => Promise.resolve(null))
      const result = await exportBrief({ dossierId, briefId }, { format, override, signal: work.signal, onStage })
      running.current = null
      const next = stateAfter(result, format)
      if (next.status === 'done') announce(text.exported(next.fileName))
      if (next.status === 'cancelled') announce(text.exporting.cancelled)
      setState(next)
    },
    [dossierId, briefId],
  )
  const cancel = useCallback(() => {
    running.current?.abort()
  }, [])
  const dismiss = useCallback(() => {
    setState({ status: 'idle' })
  }, [])
  return { state, run, cancel, dismiss }
}

function stateAfter(result: Result<string | null>, format: ExportFormat): ExportState {
  if (result.ok) return result.value === null ? { status: 'idle' } : { status: 'done', fileName: result.value }
  if (result.error.code === 'export/refused') return { status: 'refused', format }
  if (result.error.code === 'export/cancelled') return { status: 'cancelled' }
  return { status: 'failed', error: result.error }
}
