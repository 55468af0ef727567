import type { Api } from '../../shared/ipc/api.ts'
import { platform } from '../platform/platform.ts'

/** What storage needs of the main process: the journal, which is the truth, and the ways to and from it. */
export type JournalPort = Pick<
  Api['workspace'],
  | 'ready'
  | 'open'
  | 'append'
  | 'beginRead'
  | 'read'
  | 'endRead'
  | 'beginHandOver'
  | 'handOver'
  | 'finishHandOver'
  | 'check'
  | 'heal'
  | 'setDatabaseAside'
  | 'hasRoom'
>

let port: JournalPort = platform.workspace

export const journal = (): JournalPort => port

/** For tests: another journal than the one in the main process. */
export function setJournalPort(other: JournalPort): void {
  port = other
}
