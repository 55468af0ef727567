import { OBJECT, wordsOf } from '../../../shared/briefs/written/words-of.ts'
import type { BriefBlock } from '../../../shared/model/brief.ts'
import type { OutlineEntry } from './editor-store.ts'

/** The headings that have words. */
export const outlineOf = (blocks: readonly BriefBlock[]): readonly OutlineEntry[] =>
  blocks.flatMap((block, at): readonly OutlineEntry[] => {
    if (block.type !== 'heading') return []
    const text = wordsOf(block).replaceAll(OBJECT, '').trim()
    return text === '' ? [] : [{ level: block.level, text, block: at }]
  })
