import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND, type LexicalEditor } from 'lexical'
import { ListTree } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-store.ts'
import { matchesChord } from '../../commands/match-chord.ts'
import { parseChord } from '../../ui/chord.ts'
import { openPanel } from './panel-store.ts'
import * as keys from './editor-keys.ts'
import { TOOLS } from './tools.ts'
import { moveBlock, nestItem, openSelectedChip, typeSlash, withCaret } from './text-actions.ts'
import { insertColumn, insertRow } from './table-actions.ts'
import { $formatNow } from './text-format.ts'

const words = messages.briefEditor

/**
 * The commands of the editor for the palette, with their keys. Keys that would mean something else outside the text
 * work in the text alone, and there before anybody else's (`native`).
 */
export function useEditorCommands(): void {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    const own = keysOf(editor)
    return editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (event.isComposing) return false
        const found = own.find(([chord]) => matchesChord(event, parseChord(chord)))
        if (!found?.[1]()) return false
        event.preventDefault()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    )
  }, [editor])
  const commands = useMemo(() => commandsOf(editor), [editor])
  useCommands('brief.editor', commands)
}

type Key = readonly [chord: string, run: () => boolean]

/** Answer false when the key is not theirs now. */
function keysOf(editor: LexicalEditor): readonly Key[] {
  const inTable = (action: () => void) => (): boolean => {
    if (!editor.read(() => $formatNow().inTable)) return false
    action()
    return true
  }
  return [
    // Lexical has these three itself.
    ...TOOLS.filter(({ chord }) => ![keys.BOLD_KEY, keys.ITALIC_KEY, keys.UNDERLINE_KEY].includes(chord)).map(
      ({ chord, run }): Key => [chord, always(() => run(editor))],
    ),
    [keys.NEST_KEY, () => nestItem(editor, true)],
    [keys.UNNEST_KEY, () => nestItem(editor, false)],
    [keys.ROW_KEY, inTable(() => insertRow(editor, true))],
    [keys.COLUMN_KEY, inTable(() => insertColumn(editor, true))],
    [keys.UP_KEY, always(() => moveBlock(editor, false))],
    [keys.DOWN_KEY, always(() => moveBlock(editor, true))],
    ['Enter', () => openSelectedChip(editor)],
  ]
}

const always = (action: () => void) => (): boolean => {
  action()
  return true
}

const IN_TEXT = { group: words.group, native: true } as const

function commandsOf(editor: LexicalEditor): readonly Command[] {
  return [
    {
      id: 'brief.write',
      label: words.write,
      group: words.group,
      keys: [keys.WRITE_KEY],
      run: () => editor.focus(),
    },
    {
      ...IN_TEXT,
      id: 'brief.insert-quote',
      label: words.insertQuote,
      keys: [keys.QUOTE_KEY],
      keyLine: words.insertKeyLine,
      run: () => typeSlash(editor),
    },
    ...TOOLS.map(({ id, label, chord, icon, run }) => ({
      ...IN_TEXT,
      id,
      label,
      icon,
      keys: [chord],
      run: () => run(editor),
    })),
    { ...IN_TEXT, id: 'brief.nest', label: words.nest, keys: [keys.NEST_KEY], run: nest(editor, true) },
    { ...IN_TEXT, id: 'brief.unnest', label: words.unnest, keys: [keys.UNNEST_KEY], run: nest(editor, false) },
    ...moveCommands(editor),
    ...FIND_COMMANDS,
  ]
}

const moveCommands = (editor: LexicalEditor): readonly Command[] => [
  {
    ...IN_TEXT,
    id: 'brief.move-up',
    label: words.moveUp,
    keys: [keys.UP_KEY],
    keyLine: words.moveKeyLine,
    run: () => withCaret(editor, () => moveBlock(editor, false)),
  },
  {
    ...IN_TEXT,
    id: 'brief.move-down',
    label: words.moveDown,
    keys: [keys.DOWN_KEY],
    run: () => withCaret(editor, () => moveBlock(editor, true)),
  },
]

const FIND_COMMANDS: readonly Command[] = [
  {
    // The name of the menu's entry: it finds where the person is.
    id: 'edit.find',
    label: words.find.open,
    group: words.groupFind,
    keys: [keys.FIND_KEY],
    keyLine: words.find.keyLine,
    whileTyping: true,
    run: () => openPanel('find'),
  },
  {
    id: 'brief.replace',
    label: words.find.openReplace,
    group: words.groupFind,
    keys: [keys.REPLACE_KEY],
    whileTyping: true,
    run: () => openPanel('replace'),
  },
  {
    id: 'brief.outline',
    label: words.outline.open,
    group: words.groupFind,
    icon: ListTree,
    keys: [keys.OUTLINE_KEY],
    whileTyping: true,
    run: () => openPanel('outline'),
  },
]

const nest = (editor: LexicalEditor, deeper: boolean) => (): void => {
  withCaret(editor, () => nestItem(editor, deeper))
}
