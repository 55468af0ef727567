import type { Change } from '../../shared/model/transaction.ts'

const listeners = new Set<(changes: readonly Change[]) => void>()

/**
 * Who listens is told of each change of a record after the database has it, in their order; some of them more than
 * once. Not of those that are made while reads are held. Returns what ends that.
 */
export function onApplied(listener: (changes: readonly Change[]) => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export function tellApplied(changes: readonly Change[]): void {
  for (const listener of [...listeners]) listener(changes)
}
