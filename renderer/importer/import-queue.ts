import { startWorker } from '../platform/trusted-worker.ts'
import { portOf } from '../platform/worker-port.ts'
import type { ImportRequest } from './messages.ts'
import { type ImportListener, type QueuedFile, runQueue, type RunningImport } from './queue.ts'
import workerAddress from './worker.ts?worker&url'

export type { ImportListener, ImportReport, QueuedFile, RunningImport } from './queue.ts'

/**
 * Imports files one at a time in a worker of their own. The files are read when their turn comes.
 *
 * @param on told of progress, of every source with its original bytes, and of every failure with the file's name
 */
export const importFiles = (files: readonly QueuedFile[], on: ImportListener): RunningImport =>
  runQueue(files, on, {
    startWorker: () => portOf(startWorker(workerAddress, 'importer'), ({ bytes }: ImportRequest) => [bytes.buffer]),
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds)
      return () => {
        clearTimeout(timer)
      }
    },
  })
