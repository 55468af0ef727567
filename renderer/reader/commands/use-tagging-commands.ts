import { useMemo } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { amend } from '../../annotations/amend.ts'
import type { Command } from '../../commands/command.ts'
import { otherSide } from '../../navigation/place.ts'
import { useSelection } from '../selection/selection-store.ts'
import { TAG_KEYS } from '../selection/tag-keys.ts'
import { type ReaderCommandInput, usePaneCommands } from './use-pane-commands.ts'

const words = messages.reader

export function useTaggingCommands(input: ReaderCommandInput): void {
  const { tagging, activation, active, report, shownPassage, passages } = input
  const isSelected = useSelection(({ selection }) => selection !== null && selection.anchor !== selection.focus)
  const { many, closeMany } = activation
  const { close } = passages
  const hasPassage = shownPassage !== null || passages.on(otherSide(input.side)) !== null
  const commands = useMemo<readonly Command[]>(
    () => [
      ...TAG_KEYS.map(({ kind, key, command, keyLine }) => ({
        id: `reader.tag-${kind}`,
        label: command,
        group: words.groupTagging,
        keys: [key],
        keyLine,
        disabled: isSelected || active ? null : words.nothingSelected,
        // Where nothing is selected the key speaks of the annotation that is: it becomes one of this kind.
        run: () => {
          if (isSelected || !active) tagging.tag(kind)
          else report(amend(active.id, { kind }))
        },
      })),
      {
        id: 'reader.copy-reference',
        label: words.copyWithReference,
        group: words.groupTagging,
        keys: ['c'],
        disabled: isSelected ? null : words.nothingSelected,
        run: tagging.copy,
      },
      ...(isSelected || many || hasPassage
        ? [
            dismissCommand(() => {
              closeMany()
              close()
            }),
          ]
        : []),
    ],
    [isSelected, tagging, active, report, many, closeMany, hasPassage, close],
  )
  usePaneCommands('tagging', input, commands)
}

/** Esc closes, and does nothing else: the cursor stays where it was. */
const dismissCommand = (closeAll: () => void): Command => ({
  id: 'reader.dismiss',
  label: words.commands.dismiss,
  group: words.group,
  keys: ['Escape'],
  run: () => {
    closeAll()
    const selection = document.getSelection()
    if (selection && !selection.isCollapsed) selection.collapse(selection.focusNode, selection.focusOffset)
  },
})
