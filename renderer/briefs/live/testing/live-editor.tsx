import { LexicalComposer } from '@lexical/react/LexicalComposer'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary'
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $createParagraphNode, $createTextNode, $getRoot, type LexicalEditor } from 'lexical'
import { act, useLayoutEffect } from 'react'
import type { Root } from 'react-dom/client'
import type { BriefIndex } from '../../../../shared/briefs/annotated-brief/brief-index.ts'
import type { LiveBlock } from '../../../../shared/model/brief.ts'
import { BriefContext } from '../../brief-context.ts'
import { BRIEF_NODES } from '../../editor/brief-nodes.ts'
import { NO_EDITOR, useBriefEditor } from '../../editor/editor-store.ts'
import { $createLiveBlock, $isLiveBlock } from '../../editor/live-block-node.tsx'
import { SlashPlugin } from '../../slash/slash-plugin.tsx'
import { LiveBlocksPlugin } from '../live-blocks-plugin.tsx'

/** A bare editor with live blocks after one line of text, in the store as the brief that is open. */
export function showEditor(root: Root, index: BriefIndex): void {
  act(() => {
    root.render(
      <BriefContext value={{ index, citationStyle: 'apa' }}>
        <LexicalComposer initialConfig={CONFIG}>
          <RichTextPlugin contentEditable={<ContentEditable />} ErrorBoundary={LexicalErrorBoundary} />
          <LiveBlocksPlugin />
          <SlashPlugin />
          <Known />
        </LexicalComposer>
      </BriefContext>,
    )
  })
}

const CONFIG = {
  namespace: 'test',
  nodes: BRIEF_NODES,
  onError: (error: Error): void => {
    throw error
  },
}

function Known(): null {
  const [editor] = useLexicalComposerContext()
  useLayoutEffect(() => {
    useBriefEditor.setState({ ...NO_EDITOR, editor, briefId: 'brief' })
    return () => {
      useBriefEditor.setState(NO_EDITOR)
    }
  }, [editor])
  return null
}

export function openEditor(): LexicalEditor {
  const { editor } = useBriefEditor.getState()
  if (!editor) throw new Error('No editor is shown.')
  return editor
}

export const update = (change: () => void): void => {
  act(() => {
    openEditor().update(change, { discrete: true })
  })
}

/** One line of text, then the blocks. */
export function fill(text: string, blocks: readonly LiveBlock[]): void {
  update(() => {
    const line = $createParagraphNode().append($createTextNode(text))
    $getRoot()
      .clear()
      .append(line, ...blocks.map($createLiveBlock))
    line.selectEnd()
  })
}

export const blocksNow = (): readonly LiveBlock[] =>
  openEditor().read(() =>
    $getRoot()
      .getChildren()
      .flatMap((node) => ($isLiveBlock(node) ? [node.getBlock()] : [])),
  )

export const field = (): HTMLElement => {
  const root = openEditor().getRootElement()
  if (!root) throw new Error('The editor has no element.')
  return root
}

export const press = async (key: string): Promise<void> => {
  await act(async () => {
    field().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    await Promise.resolve()
  })
}
