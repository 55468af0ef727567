import { create } from 'zustand'
import type { ChosenBackup, SnapshotInfo, WorkProgress } from '../../../shared/ipc/workspace.ts'
import type { AppError } from '../../../shared/result.ts'

/** What a person can ask for and may have to wait for. `choose`: the chosen backup is read to its last byte. */
export type Work = Exclude<WorkProgress['work'], 'read'> | 'choose'

/** What a workspace can be brought back from, with what is known of it. */
export type RestoreSource =
  | { readonly kind: 'backup'; readonly backup: ChosenBackup }
  | { readonly kind: 'snapshot'; readonly snapshot: SnapshotInfo }

/** Where a work stands. One at a time. */
export type WorkStep =
  | { readonly kind: 'confirm'; readonly source: RestoreSource }
  | {
      readonly kind: 'running'
      readonly work: Work
      /** Null until something is known of it: nothing is shown over a native dialog. */
      readonly progress: { readonly done: number; readonly total: number } | null
      readonly cancelling: boolean
    }
  /** The window, or the app, is about to be loaded again. */
  | { readonly kind: 'ended'; readonly work: 'restore' | 'erase' | 'move' }
  | { readonly kind: 'failed'; readonly work: Work; readonly error: AppError }

export type WorkspacePanel = 'info' | 'recovery'

interface WorkspaceDialogs {
  readonly panel: WorkspacePanel | null
  /** Stands over the panel, if there is one. */
  readonly step: WorkStep | null
  /** What was done last, for the open panel: a backup's file name. */
  readonly notice: string | null
}

/** Which dialogs about the whole workspace are open: set by commands and works, shown by the frame. */
export const useWorkspaceDialogs = create<WorkspaceDialogs>()((): WorkspaceDialogs => ({
  panel: null,
  step: null,
  notice: null,
}))

export const showWorkspacePanel = (panel: WorkspacePanel | null): void => {
  useWorkspaceDialogs.setState({ panel, notice: null })
}

export const setWorkStep = (step: WorkStep | null): void => {
  useWorkspaceDialogs.setState({ step })
}

export const setWorkNotice = (notice: string | null): void => {
  useWorkspaceDialogs.setState({ notice })
}
