import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { AtSign, Bold, Italic, List, ListOrdered, StickyNote } from 'lucide-react'
import { COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND } from 'lexical'
import { useEffect, useMemo } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-store.ts'
import { matchesChord } from '../../commands/match-chord.ts'
import { parseChord } from '../../ui/chord.ts'
import { followLink, nestItem, noteActions } from './note-commands.ts'
import {
  BOLD_KEY,
  BULLETS_KEY,
  FOLLOW_KEY,
  ITALIC_KEY,
  LINK_KEY,
  NEST_KEY,
  NOTE_KEY,
  NUMBERS_KEY,
  UNNEST_KEY,
} from './note-keys.ts'

const words = messages.annotations

/**
 * The note's commands for the palette, with their keys. The keys work in the note alone, and there before anybody
 * else's (`native`): elsewhere they mean other things.
 */
export function useNoteCommands(): void {
  const [editor] = useLexicalComposerContext()
  const actions = useMemo(() => noteActions(editor), [editor])
  useEffect(() => {
    const keys: readonly (readonly [string, () => boolean])[] = [
      [BULLETS_KEY, () => always(actions.bullets)],
      [NUMBERS_KEY, () => always(actions.numbers)],
      [NEST_KEY, () => nestItem(editor, true)],
      [UNNEST_KEY, () => nestItem(editor, false)],
      [FOLLOW_KEY, () => followLink(editor) || true],
    ]
    return editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (event.isComposing) return false
        const found = keys.find(([chord]) => matchesChord(event, parseChord(chord)))
        if (!found?.[1]()) return false
        event.preventDefault()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    )
  }, [editor, actions])
  const commands = useMemo<readonly Command[]>(() => {
    const inNote = { group: words.noteGroup, native: true } as const
    return [
      {
        id: 'note.write',
        label: words.writeNote,
        group: words.group,
        keys: [NOTE_KEY],
        icon: StickyNote,
        run: () => {
          editor.focus()
        },
      },
      { ...inNote, id: 'note.bold', label: words.bold, keys: [BOLD_KEY], icon: Bold, run: actions.bold },
      { ...inNote, id: 'note.italic', label: words.italic, keys: [ITALIC_KEY], icon: Italic, run: actions.italic },
      { ...inNote, id: 'note.link', label: words.addLink, keys: [LINK_KEY], icon: AtSign, run: actions.link },
      { ...inNote, id: 'note.bullets', label: words.bullets, keys: [BULLETS_KEY], icon: List, run: actions.bullets },
      {
        ...inNote,
        id: 'note.numbers',
        label: words.numbers,
        keys: [NUMBERS_KEY],
        icon: ListOrdered,
        run: actions.numbers,
      },
      { ...inNote, id: 'note.nest', label: words.nestItem, keys: [NEST_KEY], run: actions.nest },
      { ...inNote, id: 'note.unnest', label: words.unnestItem, keys: [UNNEST_KEY], run: actions.unnest },
      { ...inNote, id: 'note.follow', label: words.followLink, keys: [FOLLOW_KEY], run: actions.follow },
    ]
  }, [editor, actions])
  useCommands('annotations.note', commands)
}

function always(action: () => void): true {
  action()
  return true
}
