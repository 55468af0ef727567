import { useEffect, useState } from 'react'
import { type AppError, ok, type Result } from '../../shared/result.ts'
import { platform } from '../platform/platform.ts'
import { planInWorker } from './plan-in-worker.ts'
import type { Planned } from './plan-messages.ts'

export type PlanState =
  /** `total` is 0 until the file is read. */
  | { readonly status: 'reading'; readonly done: number; readonly total: number }
  | { readonly status: 'failed'; readonly error: AppError }
  | { readonly status: 'planned'; readonly planned: Planned }

const BEGINNING: PlanState = { status: 'reading', done: 0, total: 0 }

/** Reads a chosen file and plans what it would bring; given up when nobody shows it any more. */
export function usePlan(dossierId: string, fileName: string, token: string): PlanState {
  const [state, setState] = useState<PlanState>(BEGINNING)
  useEffect(() => {
    const work = new AbortController()
    const { signal } = work
    const onProgress = (done: number, total: number): void => {
      setState({ status: 'reading', done, total })
    }
    void (async () => {
      const bytes = await readFile(token)
      const result = bytes.ok
        ? await planInWorker({ dossierId, fileName, bytes: bytes.value }, { signal, onProgress })
        : bytes
      if (signal.aborted) return
      setState(result.ok ? { status: 'planned', planned: result.value } : { status: 'failed', error: result.error })
    })()
    return () => {
      work.abort()
    }
  }, [dossierId, fileName, token])
  return state
}

async function readFile(token: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const bytes = await platform.files.read({ token })
  return bytes.ok ? ok(new Uint8Array(bytes.value)) : bytes
}
