import { openParser } from '../platform/parser-port.ts'
import { type ImportListener, type QueuedFile, runQueue, type RunningImport } from './queue.ts'

export type { Arrived, ImportListener, ImportReport, QueuedFile, RunningImport } from './queue.ts'

/**
 * Imports files one at a time in a process of their own. The files are read when their turn comes.
 *
 * @param on told of progress, of every source with its original bytes, and of every failure with its file
 */
export const importFiles = <File extends QueuedFile>(files: readonly File[], on: ImportListener<File>): RunningImport =>
  runQueue(files, on, {
    open: openParser,
    after: (milliseconds, callback) => {
      const timer = setTimeout(callback, milliseconds)
      return () => {
        clearTimeout(timer)
      }
    },
  })
