import type { ImportItem } from './import-store.ts'

/** What needs a person comes first. */
export const IMPORT_STATES = ['failed', 'noticed', 'duplicate', 'added'] as const
export type ImportState = (typeof IMPORT_STATES)[number]

export const stateOf = (item: ImportItem): ImportState =>
  item.what === 'added' && item.notices.length > 0 ? 'noticed' : item.what

export function byState(items: readonly ImportItem[]): Readonly<Record<ImportState, readonly ImportItem[]>> {
  const groups: Record<ImportState, ImportItem[]> = { failed: [], noticed: [], duplicate: [], added: [] }
  for (const item of items) groups[stateOf(item)].push(item)
  return groups
}
