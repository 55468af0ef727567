import { $getSelection, $isRangeSelection, CONTROLLED_TEXT_INSERTION_COMMAND, type LexicalEditor } from 'lexical'

/**
 * Lets the editor insert what is typed, in place of the browser: Chromium's own insertion walks through the whole
 * field at every key. Input methods and replacements by the system stay the browser's.
 */
export function typeByItself(editor: LexicalEditor): () => void {
  const onBeforeInput = (event: InputEvent): void => {
    const { inputType, data, isComposing, target, currentTarget } = event
    // Fields inside of a block type for themselves.
    if (inputType !== 'insertText' || data === null || isComposing || target !== currentTarget) return
    event.preventDefault()
    event.stopPropagation()
    const [range] = event.getTargetRanges()
    editor.update(() => {
      const selection = $getSelection()
      // The caret may have moved since the editor heard of it last.
      if ($isRangeSelection(selection) && range) selection.applyDOMRange(range)
      editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, data)
    })
  }
  return editor.registerRootListener((root, previous) => {
    previous?.removeEventListener('beforeinput', onBeforeInput, { capture: true })
    root?.addEventListener('beforeinput', onBeforeInput, { capture: true })
  })
}
