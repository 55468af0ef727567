import type { BriefBlock } from '../../model/brief.ts'

/**
 * Blocks without the sections that still wait to be written: a heading under which stands nothing but remarks to
 * oneself. A heading with nothing at all under it stays: nobody said that something is missing.
 */
export function withoutOpenPlaces(blocks: readonly BriefBlock[]): readonly BriefBlock[] {
  const kept: BriefBlock[] = []
  for (let at = 0; at < blocks.length; at += 1) {
    const end = endOfOpenPlace(blocks, at)
    if (end > at) at = end - 1
    else kept.push(...blocks.slice(at, at + 1))
  }
  return kept
}

/** Index behind the open place that begins at `at`; `at` itself where none begins. */
function endOfOpenPlace(blocks: readonly BriefBlock[], at: number): number {
  const title = blocks[at]
  if (title?.type !== 'heading') return at
  let end = at + 1
  let remarks = 0
  for (let block = blocks[end]; block?.type === 'paragraph'; block = blocks[(end += 1)]) {
    if (!block.content.every(({ type }) => type === 'comment')) return at
    remarks += block.content.length
  }
  const next = blocks[end]
  const isClosed = next === undefined || (next.type === 'heading' && next.level <= title.level)
  return isClosed && remarks > 0 ? end : at
}
