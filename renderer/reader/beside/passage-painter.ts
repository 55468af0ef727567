import type { Span } from '../../../shared/model/primitives.ts'
import { blocksIn } from '../article/sections.ts'
import type { Surface } from '../article/surface.ts'

const NAME = 'same-passage'
/** Over annotations, under the hits of a search. */
const PRIORITY = 9

/** Marks a passage in a text, also where its blocks come later, until the answer is called. */
export function markPassage(surface: Surface, span: Span): () => void {
  const highlight = new Highlight()
  highlight.priority = PRIORITY
  CSS.highlights.set(NAME, highlight)
  const paint = () => {
    highlight.clear()
    const { from, to } = blocksIn(surface.blocks, span)
    for (let index = from; index < to; index++) {
      const range = surface.staticRange(index, span)
      if (range) highlight.add(range)
    }
  }
  const { from, to } = blocksIn(surface.blocks, span)
  const stop = surface.watch((indexes) => {
    if (indexes.some((index) => index >= from && index < to)) paint()
  })
  paint()
  return () => {
    stop()
    if (CSS.highlights.get(NAME) === highlight) CSS.highlights.delete(NAME)
  }
}
