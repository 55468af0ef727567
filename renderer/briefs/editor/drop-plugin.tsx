import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  $createRangeSelection,
  $getNearestNodeFromDOMNode,
  $isTextNode,
  $setSelection,
  COMMAND_PRIORITY_HIGH,
  DRAGSTART_COMMAND,
  DROP_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import { type Dispatch, type SetStateAction, useEffect, useState } from 'react'
import { z } from 'zod'
import type { BriefIndex } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import { newLiveBlock } from '../../../shared/briefs/written/live-state.ts'
import styles from './brief-editor.module.css'
import { dropGap, type Gap } from './drop-gap.ts'
import { insertLiveBlock } from './editor-actions.ts'
import { $insertData } from './paste.ts'

/** What the drawer drags: the JSON of an `Unaccepted`. */
export const LIVE_TYPE = 'application/x-variorum-live-block'

const Binding = z.discriminatedUnion('type', [
  z.object({ type: z.literal('quote'), annotationId: z.string() }),
  z.object({ type: z.literal('figure'), annotationId: z.string() }),
  z.object({ type: z.literal('matrix'), questionId: z.string() }),
  z.object({ type: z.literal('timeline'), questionId: z.string() }),
])

/** Takes what is dragged from the drawer and drops it between two blocks, where a line shows. */
export function DropPlugin({ index }: { readonly index: BriefIndex }): React.JSX.Element | null {
  const [editor] = useLexicalComposerContext()
  const [gap, setGap] = useState<Gap | null>(null)
  useEffect(
    () =>
      mergeRegister(
        showGaps(editor, setGap),
        takeDrops(editor, (event) => dropBlock(event, editor, index, setGap)),
      ),
    [editor, index],
  )
  return (
    gap && (
      <div className={styles.drop} style={{ insetBlockStart: `${String(gap.top)}px` }} data-drop-line aria-hidden />
    )
  )
}

type SetGap = Dispatch<SetStateAction<Gap | null>>

/** While something of the drawer is dragged over the text: where it would come to stand. Returns what ends it. */
function showGaps(editor: LexicalEditor, setGap: SetGap): () => void {
  const onDragOver = (event: DragEvent): void => {
    const root = editor.getRootElement()
    if (!root || !event.dataTransfer?.types.includes(LIVE_TYPE)) return
    event.preventDefault()
    event.stopPropagation()
    event.dataTransfer.dropEffect = 'copy'
    const next = dropGap(root, event.clientY)
    setGap((before) => (before?.after === next.after && before.top === next.top ? before : next))
  }
  const onDragLeave = (event: DragEvent): void => {
    const root = editor.getRootElement()
    if (!(event.relatedTarget instanceof Node) || !root?.contains(event.relatedTarget)) setGap(null)
  }
  return editor.registerRootListener((root, before) => {
    before?.removeEventListener('dragover', onDragOver)
    before?.removeEventListener('dragleave', onDragLeave)
    root?.addEventListener('dragover', onDragOver)
    root?.addEventListener('dragleave', onDragLeave)
  })
}

/** @param dropOwn says whether what is dropped came from the drawer, and then took it */
function takeDrops(editor: LexicalEditor, dropOwn: (event: DragEvent) => boolean): () => void {
  let isOwnDrag = false
  return mergeRegister(
    editor.registerCommand(
      DRAGSTART_COMMAND,
      () => {
        isOwnDrag = true
        const end = (): void => {
          isOwnDrag = false
        }
        window.addEventListener('dragend', end, { once: true })
        return false
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      (event) => {
        if (dropOwn(event)) return true
        // Words that are moved within the text are the editor's own affair.
        if (isOwnDrag) return false
        event.preventDefault()
        if (event.dataTransfer && event.dataTransfer.files.length === 0) $dropData(event, event.dataTransfer)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
  )
}

/** False when it is not from the drawer. */
function dropBlock(event: DragEvent, editor: LexicalEditor, index: BriefIndex, setGap: SetGap): boolean {
  const root = editor.getRootElement()
  setGap(null)
  const binding = Binding.safeParse(parsed(event.dataTransfer?.getData(LIVE_TYPE) ?? ''))
  if (!root || !binding.success) return false
  event.preventDefault()
  event.stopPropagation()
  const block = newLiveBlock(binding.data, index)
  // Lexical is in an update here.
  queueMicrotask(() => {
    if (block) insertLiveBlock(block, { after: dropGap(root, event.clientY).after })
    root.focus({ preventScroll: true })
  })
  return true
}

/** What comes from elsewhere goes through the same sieve as what is pasted. */
function $dropData(event: DragEvent, data: DataTransfer): void {
  const place = document.caretPositionFromPoint(event.clientX, event.clientY)
  const node = place && $getNearestNodeFromDOMNode(place.offsetNode)
  if (!node) return
  const selection = $createRangeSelection()
  if ($isTextNode(node)) {
    selection.anchor.set(node.getKey(), place.offset, 'text')
    selection.focus.set(node.getKey(), place.offset, 'text')
    $setSelection(selection)
  } else node.selectEnd()
  $insertData(data, false)
}

function parsed(json: string): unknown {
  if (json === '') return null
  try {
    return JSON.parse(json)
  } catch (malformed) {
    // Any program can set this type.
    void malformed
    return null
  }
}
