import { isElement, type HtmlElement } from '../dom.ts'
import type { PlacedBlock } from '../blocks/walk-blocks.ts'
import { countWords } from '../../plain-text/signals/words.ts'

/** How much of the page's sentences stand in each element. */
export interface Masses {
  /** Of every element that a block is in, in UTF-16 code units, weighted so that scripts without spaces count alike. */
  readonly of: ReadonlyMap<HtmlElement, number>
  readonly total: number
}

const MIN_WORDS = 8
const SENTENCE = /[.!?…。！？؟۔।](?:["'”’»)\]」』]*)(?:\s|$)/u

/** Characters of `block` that are sentences and no links; 0 for labels, headings, lists of links. */
export function massOf({ text, role, linked }: PlacedBlock): number {
  if (role === 'heading' || role === 'caption' || role === 'table-row' || linked > 0.5) return 0
  const sample = text.slice(0, 2_000)
  return countWords(sample) >= MIN_WORDS && SENTENCE.test(sample) ? text.length * (1 - linked) : 0
}

export function* ancestorsOf(element: HtmlElement | null): Generator<HtmlElement> {
  for (let here = element; here;) {
    yield here
    const parent = here.parentNode
    here = isElement(parent) ? parent : null
  }
}

export function weigh(blocks: readonly PlacedBlock[]): Masses {
  const of = new Map<HtmlElement, number>()
  let total = 0
  for (const block of blocks) {
    const mass = massOf(block)
    if (mass === 0) continue
    total += mass
    for (const element of ancestorsOf(block.element)) of.set(element, (of.get(element) ?? 0) + mass)
  }
  return { of, total }
}
