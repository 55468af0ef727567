import { messages } from '../../../shared/messages/messages.ts'
import type { BlockRole } from '../../../shared/model/block.ts'
import type { Command } from '../../commands/command.ts'

const { group, roles } = messages.reader

/** Keys as word processors have them: 0 for plain text, 1 for a heading. */
const KEYS = [
  ['paragraph', '$mod+Alt+0'],
  ['heading', '$mod+Alt+1'],
  ['quotation', '$mod+Alt+2'],
  ['list-item', '$mod+Alt+3'],
  ['caption', '$mod+Alt+4'],
] as const satisfies readonly (readonly [BlockRole, string])[]

/** Says what the blocks that are selected, or the one with the cursor, are. The fence has a command of its own. */
export const roleCommands = (give: (role: BlockRole) => void): readonly Command[] =>
  KEYS.map(([role, key]) => ({
    id: `reader.role.${role}`,
    label: roles[role],
    group,
    keys: [key],
    run: () => {
      give(role)
    },
  }))
