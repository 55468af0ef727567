import type { Span } from '../../../shared/model/primitives.ts'
import { blocksIn } from '../article/sections.ts'
import type { Surface } from '../article/surface.ts'
import { highlightOf } from '../highlights/highlight-of.ts'

const NAME = 'same-passage'
/** Over annotations, under the hits of a search. */
const PRIORITY = 9

/** Marks a passage in a text, also where its blocks come later, until the answer is called: one at a time in the window. */
export function markPassage(surface: Surface, span: Span): () => void {
  const highlight = highlightOf(NAME, PRIORITY)
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
    highlight.clear()
  }
}
