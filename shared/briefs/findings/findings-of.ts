import type { BriefBlock } from '../../model/brief.ts'
import type { BriefIndex } from '../annotated-brief/brief-index.ts'
import type { BriefQuote, Finding } from './finding.ts'

/** Everything wrong with a brief, in the order of its blocks; what concerns the whole of it comes last. */
export function findingsOf(_blocks: readonly BriefBlock[], _index: BriefIndex): readonly Finding[] {
  return []
}

/** Every quotation that the brief prints, live or in its prose. */
export function quotesOf(_blocks: readonly BriefBlock[], _index: BriefIndex): readonly BriefQuote[] {
  return []
}
