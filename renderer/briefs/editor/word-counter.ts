import { OBJECT, wordsOf } from '../../../shared/briefs/written/words-of.ts'
import type { BriefBlock } from '../../../shared/model/brief.ts'
import { countWords } from '../../../shared/text/words.ts'

const counts = new WeakMap<BriefBlock, number>()

/** So long it counts at a time. Milliseconds. */
const SLICE = 6

/** Words of the analyst and of the quotes. A block is counted once, as long as it stays the same object. */
function countIn(block: BriefBlock): number {
  const known = counts.get(block)
  if (known !== undefined) return known
  const text = block.type === 'quote' ? block.printed : wordsOf(block).replaceAll(OBJECT, ' ')
  const count = countWords(text, { start: 0, end: text.length }, 'und')
  counts.set(block, count)
  return count
}

/** Counts in slices, so that nobody who types waits for it, and tells the sum once. Returns what gives it up. */
export function countInSlices(blocks: readonly BriefBlock[], tell: (words: number) => void): () => void {
  let at = 0
  let sum = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const go = (): void => {
    const begun = performance.now()
    for (; at < blocks.length && performance.now() - begun < SLICE; at += 1) {
      const block = blocks[at]
      if (block) sum += countIn(block)
    }
    if (at < blocks.length) timer = setTimeout(go)
    else tell(sum)
  }
  go()
  return () => {
    clearTimeout(timer)
  }
}
