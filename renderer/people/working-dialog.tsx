import type { KeyboardEvent, ReactNode } from 'react'
import { matchesChord } from '../commands/match-chord.ts'
import { runCommand } from '../commands/run-command.ts'
import { Announcer } from '../ui/announcer.tsx'
import { parseChord } from '../ui/chord.ts'
import { UndoLine } from '../ui/undo-line.tsx'

const CHORDS = [
  { chord: parseChord('$mod+z'), id: 'edit.undo' },
  { chord: parseChord('$mod+Shift+z'), id: 'edit.redo' },
]

/** Gives undo and redo by their keys, outside of fields, which have their own. Answers whether it did. */
export function undoByKey(event: KeyboardEvent): boolean {
  if (event.target instanceof HTMLInputElement && event.target.type === 'text') return false
  const found = CHORDS.find(({ chord }) => matchesChord(event.nativeEvent, chord))
  if (!found || !runCommand(found.id)) return false
  event.preventDefault()
  return true
}

/**
 * What the frame has for work, inside of a dialog in which things are done one after the other: a modal dialog takes
 * keys, undo line and announcements from what lies behind it.
 */
export const WorkingDialog = ({ children }: { readonly children: ReactNode }) => (
  <>
    {children}
    <UndoLine />
    <Announcer />
  </>
)
