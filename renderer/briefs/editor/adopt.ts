import { $getRoot, HISTORY_MERGE_TAG, type LexicalEditor, SKIP_DOM_SELECTION_TAG } from 'lexical'
import type { BriefBlock } from '../../../shared/model/brief.ts'
import { $endWritable, $nodeOfBlock } from './to-editor.ts'

/** Of an update that shows what is stored: nothing in it is to be kept. */
export const ADOPT_TAG = 'variorum-adopt'

/**
 * Makes the editor hold `next`. Blocks at the start and the end that say the same stay, and the caret with them.
 * Returns what the editor holds then: `next`, with the objects of `now` where they say the same.
 */
export function adopt(
  editor: LexicalEditor,
  now: readonly BriefBlock[],
  next: readonly BriefBlock[],
  same: (a: BriefBlock, b: BriefBlock) => boolean,
): readonly BriefBlock[] {
  const isSame = (a: number, b: number): boolean => {
    const [old, young] = [now[a], next[b]]
    return old !== undefined && young !== undefined && same(old, young)
  }
  const shorter = Math.min(now.length, next.length)
  let head = 0
  while (head < shorter && isSame(head, head)) head += 1
  let tail = 0
  while (tail < shorter - head && isSame(now.length - 1 - tail, next.length - 1 - tail)) tail += 1
  const end = now.length - tail
  const shown = [...now.slice(0, head), ...next.slice(head, next.length - tail), ...now.slice(end)]
  if (head === now.length && head === next.length) return shown
  editor.update(
    () => {
      const root = $getRoot()
      const nodes = next.slice(head, next.length - tail).map($nodeOfBlock)
      root.splice(head, end - head, nodes)
      $endWritable()
    },
    { discrete: true, tag: [ADOPT_TAG, HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG] },
  )
  return shown
}
