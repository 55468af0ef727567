import { ChevronRight } from 'lucide-react'
import type { Command } from '../../commands/command.ts'
import { findText } from '../../commands/find-text.ts'
import type { PaletteItem, PaletteSection } from './palette-items.ts'

/**
 * Commands that match, under their groups; groups and commands with the best match first. Of commands
 * with one id only the first (of the view in front) is listed.
 * @param initials also by the first letters of their words
 */
export function findCommands(
  query: string,
  commands: readonly Command[],
  { initials = false } = {},
): readonly PaletteSection[] {
  const groups = new Map<string, { best: number; items: { score: number; item: PaletteItem }[] }>()
  const seen = new Set<string>()
  for (const command of commands) {
    if (seen.has(command.id)) continue
    seen.add(command.id)
    const found = findText(query, command.label, { initials })
    if (!found) continue
    const group = groups.get(command.group) ?? { best: -Infinity, items: [] }
    const score = found.score - (command.disabled ? 40 : 0)
    group.best = Math.max(group.best, score)
    group.items.push({ score, item: itemOf(command, found.hits) })
    groups.set(command.group, group)
  }
  return [...groups]
    .sort(([, a], [, b]) => b.best - a.best)
    .map(([title, { items }]) => ({
      title,
      note: '',
      items: items.sort((a, b) => b.score - a.score).map(({ item }) => item),
    }))
}

const itemOf = (command: Command, hits: PaletteItem['hits']): PaletteItem => ({
  id: `command ${command.id}`,
  label: command.label,
  hits,
  detail: command.disabled ?? command.hint ?? '',
  mark: { icon: command.icon ?? ChevronRight },
  quoted: false,
  chord: command.keys?.[0] ?? null,
  disabled: Boolean(command.disabled),
  choice: { kind: 'command', command },
})
