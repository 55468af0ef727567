import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical'
import { useEffect } from 'react'
import { $isLiveBlock } from '../editor/live-block-node.tsx'
import { useChosen } from './chosen-store.ts'

/** Keeps the store on the block that is selected alone, and selects the one that is clicked. */
export function useChosenBlock(): void {
  const [editor] = useLexicalComposerContext()
  useEffect(() => {
    const stop = mergeRegister(
      editor.registerUpdateListener(({ editorState }) => {
        const chosen = editorState.read($chosenKey)
        const { chosen: before, edited } = useChosen.getState()
        const isThere = edited !== null && editorState.read(() => $isLiveBlock($getNodeByKey(edited)))
        if (chosen !== before || (edited !== null && !isThere))
          useChosen.setState({ chosen, edited: isThere ? edited : null })
      }),
      editor.registerCommand(CLICK_COMMAND, (event) => onClick(editor, event), COMMAND_PRIORITY_HIGH),
    )
    return () => {
      stop()
      useChosen.setState({ chosen: null, edited: null })
    }
  }, [editor])
}

export function $chosenKey(): NodeKey | null {
  const selection = $getSelection()
  if (!$isNodeSelection(selection)) return null
  const [node, ...others] = selection.getNodes()
  return others.length === 0 && $isLiveBlock(node) ? node.getKey() : null
}

/** In an update of the editor. */
export function $chooseBlock(key: NodeKey): void {
  const selection = $createNodeSelection()
  selection.add(key)
  $setSelection(selection)
}

const CONTROLS = 'button, summary, textarea, input, a'

function onClick(editor: LexicalEditor, event: MouseEvent): boolean {
  const { target } = event
  if (!(target instanceof HTMLElement)) return false
  const element = target.closest<HTMLElement>('[data-live-block]')
  if (!element) return false
  if (target.closest(CONTROLS)) return true
  const node = $getNearestNodeFromDOMNode(element)
  if (!$isLiveBlock(node)) return false
  $chooseBlock(node.getKey())
  editor.getRootElement()?.focus({ preventScroll: true })
  return true
}
