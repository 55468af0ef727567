import type { Result } from '../../../shared/result.ts'
import type { LogFile } from '../services/log-file.ts'
import type { Jobs } from './jobs.ts'
import type { OpenWriter } from './live-generation.ts'

export interface WorkspaceOptions {
  /** The folder that holds the `workspace` folder. */
  readonly root: string
  readonly jobs: Jobs
  readonly log: Pick<LogFile, 'write' | 'error'>
  readonly now?: () => string
  /** Whether the place of the workspace is there at all. */
  readonly available?: () => Result<null>
  /** See `OpeningWorks`. */
  readonly finishInterrupted?: () => Promise<unknown>
  /** Called once, when the page has what it needs to go on. */
  readonly onOpened?: () => void
  /** For tests. */
  readonly openWriter?: OpenWriter
}
