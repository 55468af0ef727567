import {
  $getSelection,
  $isNodeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import { $isChip, ChipNode } from './chip-node.tsx'
import { numberFootnotes } from './footnote-numbers.ts'

/** Shows in the document which footnotes, comments and citations are selected, and numbers new footnotes. */
export function watchChips(editor: LexicalEditor): () => void {
  let shown: readonly HTMLElement[] = []
  return mergeRegister(
    editor.registerUpdateListener(({ editorState }) => {
      const keys = editorState.read(() => {
        const selection = $getSelection()
        return $isNodeSelection(selection)
          ? selection
              .getNodes()
              .filter($isChip)
              .map((node) => node.getKey())
          : []
      })
      if (keys.length === 0 && shown.length === 0) return
      for (const element of shown) delete element.dataset['chosen']
      shown = keys.flatMap((key) => editor.getElementByKey(key) ?? [])
      for (const element of shown) element.dataset['chosen'] = ''
    }),
    editor.registerMutationListener(ChipNode, (changes) => {
      if ([...changes.values()].some((change) => change !== 'updated')) numberFootnotes(editor)
    }),
    editor.registerCommand(
      CLICK_COMMAND,
      ({ target }) => target instanceof Element && target.closest('[data-chip]') !== null,
      COMMAND_PRIORITY_LOW,
    ),
  )
}
