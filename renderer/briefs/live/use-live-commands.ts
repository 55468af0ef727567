import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { COMMAND_PRIORITY_CRITICAL, KEY_DOWN_COMMAND, type NodeKey } from 'lexical'
import { useEffect, useMemo } from 'react'
import type { BriefIndex } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import { liveStateOf } from '../../../shared/briefs/written/live-state.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { LiveBlock } from '../../../shared/model/brief.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-store.ts'
import { matchesChord } from '../../commands/match-chord.ts'
import { announce } from '../../ui/announcer.tsx'
import { parseChord } from '../../ui/chord.ts'
import { useBriefContext } from '../brief-context.ts'
import { useChosen } from './chosen-store.ts'
import { isBound, openOrigin } from './live-actions.ts'
import { ACCEPT_KEY, EDIT_KEY, KEEP_KEY, OPEN_KEY, REMOVE_KEY } from './live-keys.ts'
import { liveAct } from './use-live-act.ts'

const words = messages.briefLive
const NONE: readonly Command[] = []

/**
 * What the chosen block can be asked. The keys are the block's while it is chosen, before the editor's own: there is
 * no caret then that they could write at.
 */
export function useLiveCommands(key: NodeKey | null, block: LiveBlock | null): void {
  const [editor] = useLexicalComposerContext()
  const { index } = useBriefContext()
  const commands = useMemo(
    () => (key === null || block === null ? NONE : commandsOf(key, block, index)),
    [key, block, index],
  )
  useCommands('brief.live-block', commands)
  useEffect(() => {
    if (commands.length === 0) return undefined
    return editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (event.isComposing || event.target !== editor.getRootElement()) return false
        const found = commands.find(({ keys = [] }) => keys.some((chord) => matchesChord(event, parseChord(chord))))
        if (!found) return false
        event.preventDefault()
        if (event.repeat) return true
        if (found.disabled) announce(`${found.label}. ${found.disabled}`)
        // After the editor's own turn: in it, nothing could be kept at once.
        else queueMicrotask(found.run)
        return true
      },
      COMMAND_PRIORITY_CRITICAL,
    )
  }, [editor, commands])
  useEffect(() => {
    if (block !== null) announce(nameOf(block, index))
    // eslint-disable-next-line react-hooks/exhaustive-deps -- said once for each block that is chosen, not when it changes under the hand
  }, [key])
}

function nameOf(block: LiveBlock, index: BriefIndex): string {
  if (!isBound(block)) return words.chosen(words.names[block.type], '', '')
  const { lines } = block.accepted
  const who = block.type === 'quote' ? lines[1] : block.type === 'figure' ? lines[4] : lines[0]
  const { status } = liveStateOf(block, index)
  const state = status === 'current' ? '' : status === 'kept' ? words.kept : words[status]
  return words.chosen(words.names[block.type], who ?? '', state.replace(/\.$/u, ''))
}

function commandsOf(key: NodeKey, block: LiveBlock, index: BriefIndex): readonly Command[] {
  const act = liveAct(key, index)
  const status = isBound(block) ? liveStateOf(block, index).status : 'current'
  const own = { group: words.group, native: true } as const
  const openable = block.type !== 'source-list'
  const question = block.type === 'matrix' || block.type === 'timeline'
  return [
    {
      ...own,
      id: 'brief.live-accept',
      label: words.acceptCommand,
      keys: [ACCEPT_KEY],
      ...(status === 'stale' ? { keyLine: words.acceptKeyLine } : {}),
      disabled: status === 'stale' || status === 'kept' ? null : words.notStale,
      run: act.accept,
    },
    {
      ...own,
      id: 'brief.live-keep',
      label: words.keepCommand,
      keys: [KEEP_KEY],
      ...(status === 'stale' || status === 'gone' ? { keyLine: words.keepKeyLine } : {}),
      disabled: status === 'stale' || status === 'gone' ? null : words.notStale,
      run: act.keep,
    },
    ...(block.type === 'quote'
      ? [
          {
            ...own,
            id: 'brief.live-edit',
            label: words.edit,
            keys: [EDIT_KEY],
            keyLine: words.editKeyLine,
            run: () => {
              useChosen.setState({ edited: key })
            },
          },
        ]
      : []),
    ...(openable
      ? [
          {
            ...own,
            id: 'brief.live-open',
            label: question ? words.openQuestion : words.open,
            keys: [OPEN_KEY],
            keyLine: words.openKeyLine,
            run: () => {
              openOrigin(block, index)
            },
          },
        ]
      : []),
    { ...own, id: 'brief.live-remove', label: words.removeCommand, keys: [REMOVE_KEY, 'Backspace'], run: act.remove },
  ]
}
