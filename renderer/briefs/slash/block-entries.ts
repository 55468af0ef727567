import { BookText } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import { fold } from '../../ui/fold.ts'
import { insertLiveBlock } from '../editor/editor-actions.ts'
import { INSERT_TOOLS, KINDS, LIST_TOOLS, type Tool } from '../editor/tools.ts'
import type { MenuEntry } from './menu-entry.ts'

const { paragraph, h1, h2, h3 } = KINDS
const { bullet, number } = LIST_TOOLS
const { table, footnote, comment } = INSERT_TOOLS

const entryOf = ({ id, label, icon, chord, run }: Tool): MenuEntry => ({
  key: id,
  mark: icon,
  label,
  detail: '',
  chord,
  run,
})

const ENTRIES: readonly MenuEntry[] = [
  ...[h1, h2, h3, paragraph, bullet, number, table, footnote, comment].map(entryOf),
  {
    key: 'sources',
    mark: BookText,
    label: messages.briefLive.names['source-list'],
    detail: '',
    run: () => insertLiveBlock({ type: 'source-list' }),
  },
]

/** The kinds of blocks in whose name a word begins with each word of the query. */
export function blockEntries(query: string): readonly MenuEntry[] {
  const asked = fold(query).split(/\s+/).filter(Boolean)
  return ENTRIES.filter(({ label }) => asked.every((word) => ` ${fold(label)}`.includes(` ${word}`)))
}
