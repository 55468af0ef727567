import { create } from 'zustand'
import type { Finding, OpenPlan } from '../../shared/ipc/workspace.ts'

type FillReason = Extract<OpenPlan, { plan: 'fill' }>['reason']

/** One thing that was put right since the window opened, for the quiet line and its details. */
export type RecoveryItem =
  /** The process ended between the journal and the database. */
  | { readonly kind: 'caught-up'; readonly frames: number }
  /** The database was made anew from the journal and its snapshot. */
  | { readonly kind: 'filled'; readonly reason: FillReason; readonly rows: number; readonly annotations: number }
  /** Rows that a full look at the database found missing, changed or left over. */
  | { readonly kind: 'repaired'; readonly restored: number; readonly removed: number }
  /** The files were made anew from the database. */
  | { readonly kind: 'handed-over'; readonly rows: number }
  /** Copies of texts or originals on disk that were written again. */
  | { readonly kind: 'healed'; readonly texts: number; readonly originals: number }
  | { readonly kind: 'finding'; readonly finding: Finding }

export interface Recovery {
  readonly items: readonly RecoveryItem[]
  /** The person has closed the line. */
  readonly dismissed: boolean
}

export const useRecovery = create<Recovery>()((): Recovery => ({ items: [], dismissed: false }))

export const reportRecovery = (item: RecoveryItem): void => {
  useRecovery.setState(({ items }) => ({ items: [...items, item], dismissed: false }))
}

export const dismissRecovery = (): void => {
  useRecovery.setState({ dismissed: true })
}
