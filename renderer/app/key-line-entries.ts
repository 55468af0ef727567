import type { Command } from '../commands/command.ts'

export interface KeyLineEntry {
  readonly label: string
  /** tinykeys syntax, one per command that shares the label. */
  readonly chords: readonly string[]
}

/**
 * What the foot of the window shows: commands that can be given now and have a short name. Commands with
 * the same short name ("move": up, down) share one entry; a key taken by an earlier command is not shown again.
 */
export function keyLineEntries(commands: readonly Command[]): readonly KeyLineEntry[] {
  const taken = new Set<string>()
  const entries = new Map<string, string[]>()
  for (const { keyLine, keys, disabled } of commands) {
    const chord = keys?.[0]
    if (chord === undefined || disabled || taken.has(chord)) continue
    taken.add(chord)
    if (keyLine === undefined) continue
    entries.set(keyLine, [...(entries.get(keyLine) ?? []), chord])
  }
  return [...entries].map(([label, chords]) => ({ label, chords }))
}
