import { $getNodeByKey, $getRoot, $isElementNode, $isTextNode, type LexicalEditor } from 'lexical'
import type { Hit } from './find-in-blocks.ts'
import { $placeOf } from './spans.ts'

const ALL = 'brief-find'
const CURRENT = 'brief-find-current'
/** Painted on either side of the one that is shown: nobody sees more at once. */
const AROUND = 150

/** Paints hits over the text; to be done again when either changes. */
export function paintHits(editor: LexicalEditor, hits: readonly Hit[], at: number): void {
  const all = new Highlight()
  const current = new Highlight()
  current.priority = 1
  editor.read(() => {
    const blocks = $getRoot().getChildren()
    const first = Math.max(0, at - AROUND)
    hits.slice(first, Math.max(0, at) + AROUND).forEach((hit, index) => {
      const block = blocks[hit.block]
      const start = block && $domPlace(editor, $placeOf(block, hit.start, false))
      const end = block && $domPlace(editor, $placeOf(block, hit.end, true))
      if (!start || !end) return
      const range = document.createRange()
      range.setStart(...start)
      range.setEnd(...end)
      if (first + index === at) current.add(range)
      else all.add(range)
    })
  })
  CSS.highlights.set(ALL, all)
  CSS.highlights.set(CURRENT, current)
}

export function wipeHits(): void {
  CSS.highlights.delete(ALL)
  CSS.highlights.delete(CURRENT)
}

function $domPlace(
  editor: LexicalEditor,
  { key, offset }: { readonly key: string; readonly offset: number },
): [Node, number] | null {
  const element = editor.getElementByKey(key)
  if (!element) return null
  const node = $getNodeByKey(key)
  if (!$isTextNode(node)) return $isElementNode(node) ? [element, Math.min(offset, element.childNodes.length)] : null
  const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()
  return text ? [text, Math.min(offset, text.textContent?.length ?? 0)] : null
}
