import type { Finding } from '../../../shared/ipc/workspace.ts'
import type { Frame } from '../../../shared/journal/frame.ts'
import type { WorkspaceState } from '../../../shared/journal/workspace-state.ts'

/** A place between two frames. The chain is the hex hash of the frame before it; of a generation's base, its id hashed. */
export interface JournalPoint {
  readonly generation: string
  /** Frames up to here. */
  readonly sequence: number
  readonly chain: string
}

/** What must be known of a frame without reading its records. */
export interface EntryHead {
  readonly sequence: number
  /** When it was written; ISO instant. */
  readonly at: string
  /** After the frame. */
  readonly state: WorkspaceState
  /** Texts (id and hash of the content) and originals that this frame brings. */
  readonly texts: readonly (readonly [string, string])[]
  readonly originals: readonly string[]
}

export interface Entry {
  readonly head: EntryHead
  readonly frame: Frame
}

export interface JournalScan {
  /** Behind the last frame that can be read in an unbroken chain. */
  readonly end: JournalPoint
  /** Head of that frame; null when there is none after the point where the scan began. */
  readonly last: EntryHead | null
  /** Bytes of the frames that were passed. */
  readonly bytes: number
  /** Torn ends are no finding: a frame that was being written when the process ended was never acknowledged. */
  readonly findings: readonly Finding[]
}
