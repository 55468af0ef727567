import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { Table } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import { COLUMN_KEY, ROW_KEY, TABLE_KEY } from './editor-keys.ts'
import { TABLE_ACTIONS, type TableAction } from './table-actions.ts'
import styles from './toolbar.module.css'

const words = messages.briefEditor.table

const CHORDS: Partial<Readonly<Record<TableAction, string>>> = {
  insert: TABLE_KEY,
  rowBelow: ROW_KEY,
  columnAfter: COLUMN_KEY,
}
const GROUPS: readonly (readonly TableAction[])[] = [
  ['insert'],
  ['rowAbove', 'rowBelow', 'columnBefore', 'columnAfter'],
  ['header'],
  ['removeRow', 'removeColumn', 'remove'],
]

/** Inserts a table, and changes the one that the caret is in. */
export function TableMenu({ inTable }: { readonly inTable: boolean }): React.JSX.Element {
  const [editor] = useLexicalComposerContext()
  return (
    <Menu
      label={words.menu}
      triggerClassName={styles.tool}
      trigger={
        <>
          <Icon of={Table} />
          <span className="unseen">{words.menu}</span>
        </>
      }
      groups={(inTable ? GROUPS : GROUPS.slice(0, 1)).map((group) =>
        group.map((id) => ({
          id,
          label: words[id],
          chord: CHORDS[id],
          disabled: inTable && id === 'insert' ? '' : null,
        })),
      )}
      onAction={(id) => {
        // The menu gives the focus back to its button first.
        requestAnimationFrame(() => {
          TABLE_ACTIONS[id as TableAction](editor)
        })
      }}
    />
  )
}
