import type { WorkspaceState } from '../../../shared/journal/workspace-state.ts'
import type { Touched } from '../session.ts'

/** What the page asks of the worker; `id` is that of the answer. */
export type KeeperRequest =
  | { readonly id: number; readonly call: 'scan'; readonly sequence: number }
  | { readonly id: number; readonly call: 'touch'; readonly touched: Touched }
  | { readonly id: number; readonly call: 'begin'; readonly way: 'fill' | 'repair' }
  | { readonly id: number; readonly call: 'take'; readonly bytes: Uint8Array }
  | { readonly id: number; readonly call: 'finish'; readonly state: WorkspaceState }

export type KeeperResponse =
  | { readonly kind: 'rows'; readonly id: number; readonly done: number }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly name: string; readonly message: string }
