import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection'
import { COMMAND_PRIORITY_EDITOR, type NodeKey } from 'lexical'
import { useEffect } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import type { LinkTarget } from '../../../shared/notes/note.ts'
import { chordText } from '../../ui/chord.ts'
import { classNames } from '../../ui/class-names.ts'
import { FOLLOW_LINK_COMMAND } from './follow-link.ts'
import { FOLLOW_KEY } from './note-keys.ts'
import { LinkMark } from './link-mark.tsx'
import styles from './note-link.module.css'
import { useLinkTarget } from './use-link-target.ts'

const words = messages.annotations

interface NoteLinkChipProps {
  readonly nodeKey: NodeKey
  readonly target: LinkTarget
  /** As the note has it. */
  readonly label: string
}

/** A link in a note, as its target is now: renamed with it, and dashed when it is no longer there. */
export function NoteLinkChip({ nodeKey, target, label }: NoteLinkChipProps): React.JSX.Element {
  const [editor] = useLexicalComposerContext()
  const [isSelected] = useLexicalNodeSelection(nodeKey)
  const shown = useLinkTarget(target, label)
  const { go } = shown
  useEffect(
    () =>
      editor.registerCommand(
        FOLLOW_LINK_COMMAND,
        (key) => {
          if (key !== nodeKey || !go) return false
          go()
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    [editor, nodeKey, go],
  )
  const kind = shown.kind === 'source' ? words.source : words.kinds[shown.kind]
  const state = shown.isGone ? `, ${words.linkGone}` : ''
  return (
    <span
      className={classNames(styles.link, shown.isGone && styles.gone, isSelected && styles.selected)}
      role="link"
      aria-label={`${kind}: ${shown.label}${state}`}
      aria-disabled={shown.isGone ? true : undefined}
      data-link-state={shown.isGone ? 'gone' : 'there'}
      title={shown.isGone ? `${shown.label} (${words.linkGone})` : `${shown.label} (${chordText(FOLLOW_KEY)})`}
      onClick={() => go?.()}
    >
      <LinkMark kind={shown.kind} isGone={shown.isGone} />
      <bdi className={styles.label}>{shown.label}</bdi>
      {shown.isGone && <span className={styles.state}>{words.linkGone}</span>}
    </span>
  )
}
