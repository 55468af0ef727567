import type { Command } from '../../commands/command.ts'
import { findCommands } from './find-commands.ts'
import { findPassages, findPeople, findSources, findTags } from './find-content.ts'
import type { PaletteContent, PaletteSection, Scope } from './palette-items.ts'

/**
 * What the palette lists for what was typed. A prefix narrows: `>` commands, `@` people, `#` tags; a scope
 * lists the passages of one person or tag.
 */
export function paletteSections(
  typed: string,
  scope: Scope | null,
  commands: readonly Command[],
  content: PaletteContent,
): readonly PaletteSection[] {
  if (scope) return findPassages(typed, content, scope)
  const rest = typed.slice(1).trim()
  switch (typed.charAt(0)) {
    case '>':
      return findCommands(rest, commands, { initials: true })
    case '@':
      return findPeople(rest, content.people, Infinity)
    case '#':
      return findTags(rest, content)
    case '':
      return findCommands('', commands)
    default:
      return findAll(typed, commands, content)
  }
}

/** Commands first, unless only their initials match: then what the dossier holds is more likely meant. */
function findAll(typed: string, commands: readonly Command[], content: PaletteContent): readonly PaletteSection[] {
  const named = findCommands(typed, commands)
  return [
    ...named,
    ...findPeople(typed, content.people, 5),
    ...findSources(typed, content),
    ...findPassages(typed, content, null),
    ...(named.length === 0 ? findCommands(typed, commands, { initials: true }) : []),
  ]
}
