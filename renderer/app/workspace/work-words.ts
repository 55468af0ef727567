import { messages } from '../../../shared/messages/messages.ts'
import type { AppError } from '../../../shared/result.ts'
import { whatHappened } from '../../errors/error-text.ts'
import type { Work } from './workspace-store.ts'

const { why, kept } = messages.workspace.works

/** What happened. The general texts speak of imports and of single changes; a work on the whole workspace has its own. */
export function workReason(error: AppError): string {
  switch (error.code) {
    case 'import/malformed':
      return why.malformed
    case 'import/unknown-format':
      return why.unknownFormat
    case 'storage/failed':
    case 'export/write-failed':
      return why.failed
    case 'storage/disk-full':
      return why.diskFull
    case 'storage/timeout':
      return why.timeout
    default:
      return whatHappened(error)
  }
}

/** What happened, what was kept, what to do. */
export const workErrorText = (work: Work, error: AppError): string => `${workReason(error)} ${kept[work]}`
