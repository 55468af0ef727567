import { useEffect, useState } from 'react'
import { type AppError, fail, type Result } from '../../../shared/result.ts'
import { runInWorker } from '../../platform/run-in-worker.ts'
import { startWorker } from '../../platform/trusted-worker.ts'
import { portOf } from '../../platform/worker-port.ts'
import type { CheckedForeign, ForeignAnswer, ForeignRequest } from './foreign-messages.ts'
import type { ForeignFile } from './foreign-store.ts'
import workerAddress from './foreign-worker.ts?worker&url'

export type ForeignState =
  /** `total` is 0 until the file is read. */
  | { readonly status: 'checking'; readonly done: number; readonly total: number }
  | { readonly status: 'failed'; readonly error: AppError }
  | { readonly status: 'checked'; readonly quotations: readonly CheckedForeign[] }

const BEGINNING: ForeignState = { status: 'checking', done: 0, total: 0 }

/** Checks a file away from the page; given up when nobody shows it any more. Mount anew for another file. */
export function useForeignCheck(dossierId: string, file: ForeignFile): ForeignState {
  const [state, setState] = useState<ForeignState>(BEGINNING)
  useEffect(() => {
    const work = new AbortController()
    const { signal } = work
    const onProgress = (done: number, total: number): void => {
      setState({ status: 'checking', done, total })
    }
    void check(dossierId, file, signal, onProgress).then((result) => {
      if (signal.aborted) return
      setState(result.ok ? { status: 'checked', quotations: result.value } : { status: 'failed', error: result.error })
    })
    return () => {
      work.abort()
    }
  }, [dossierId, file])
  return state
}

async function check(
  dossierId: string,
  file: ForeignFile,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<Result<readonly CheckedForeign[]>> {
  let bytes
  try {
    bytes = await file.read()
  } catch (error) {
    return fail('import/unreadable', error instanceof Error ? error.message : String(error), error)
  }
  return runInWorker({ dossierId, fileName: file.name, bytes }, { signal, onProgress }, () =>
    portOf<ForeignRequest, ForeignAnswer>(startWorker(workerAddress, 'foreign'), (request) => [request.bytes.buffer]),
  )
}
