import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getNodeByKey } from 'lexical'
import { useEffect, useLayoutEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { LiveBlock } from '../../../shared/model/brief.ts'
import { $isLiveBlock } from '../editor/live-block-node.tsx'
import { useChosen } from './chosen-store.ts'
import { EditPrinted } from './edit-printed.tsx'
import { LiveTools } from './live-tools.tsx'
import { useChosenBlock } from './use-chosen-block.ts'
import { useLiveCommands } from './use-live-commands.ts'

interface Chosen {
  readonly key: string
  readonly block: LiveBlock
  readonly element: HTMLElement
}

/** Within the composer, once: which live block is chosen, its keys, its tools, and the editing of its words. */
export function LiveBlocksPlugin(): React.JSX.Element | null {
  useChosenBlock()
  const chosen = useBlockAt(useChosen((state) => state.chosen))
  const edited = useBlockAt(useChosen((state) => state.edited))
  useMarked(edited?.element ?? null, 'edited')
  useMarked(chosen?.element ?? null, 'chosen')
  useLiveCommands(chosen?.key ?? null, chosen?.block ?? null)
  return (
    <>
      {chosen && !edited && <LiveTools nodeKey={chosen.key} block={chosen.block} />}
      {edited?.block.type === 'quote' &&
        createPortal(<EditPrinted key={edited.key} nodeKey={edited.key} block={edited.block} />, edited.element)}
    </>
  )
}

/** The block at a key, as it is now. Listens only while there is a key. */
function useBlockAt(key: string | null): Chosen | null {
  const [editor] = useLexicalComposerContext()
  const [found, setFound] = useState<Chosen | null>(null)
  useLayoutEffect(() => {
    const read = (): void => {
      const block = key === null ? null : editor.read(() => $blockAt(key))
      const element = key === null ? null : editor.getElementByKey(key)
      setFound((before) => {
        if (key === null || block === null || element === null) return null
        const isSame = before?.key === key && before.block === block && before.element === element
        return isSame ? before : { key, block, element }
      })
    }
    read()
    return key === null ? undefined : editor.registerUpdateListener(read)
  }, [editor, key])
  return found
}

function $blockAt(key: string): LiveBlock | null {
  const node = $getNodeByKey(key)
  return $isLiveBlock(node) ? node.getBlock() : null
}

/** Says in the document which block it is; the element belongs to the editor, not to React. */
function useMarked(element: HTMLElement | null, name: 'chosen' | 'edited'): void {
  useEffect(() => (element === null ? undefined : mark(element, name)), [element, name])
}

function mark(element: HTMLElement, name: 'chosen' | 'edited'): () => void {
  element.toggleAttribute(`data-${name}`, true)
  if (name === 'chosen') element.style.setProperty('anchor-name', '--chosen-block')
  return () => {
    element.toggleAttribute(`data-${name}`, false)
    if (name === 'chosen') element.style.removeProperty('anchor-name')
  }
}
