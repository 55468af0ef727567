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

/** True when there are enough words for a sentence; the beginning of a text shows it as a rule. */
const hasWords = (text: string): boolean =>
  countWords(text.slice(0, 200)) >= MIN_WORDS || (text.length > 200 && countWords(text) >= MIN_WORDS)

/** Characters of `block` that are sentences and no links; 0 for labels, headings, lists of links. */
export function massOf({ text, role, linked }: PlacedBlock): number {
  if (role === 'heading' || role === 'caption' || role === 'table-row' || linked > 0.5) return 0
  const sample = text.slice(0, 2_000)
  return SENTENCE.test(sample) && hasWords(sample) ? text.length * (1 - linked) : 0
}

export function* ancestorsOf(element: HtmlElement | null): Generator<HtmlElement> {
  for (let here = element; here;) {
    yield here
    const parent = here.parentNode
    here = isElement(parent) ? parent : null
  }
}

/**
 * Adds up what each element holds.
 *
 * @param masses of each block (`massOf`)
 * @param counts false to leave a block out
 */
export function weigh(
  blocks: readonly PlacedBlock[],
  masses: readonly number[],
  counts: (index: number) => boolean = () => true,
): Masses {
  const of = new Map<HtmlElement, number>()
  let total = 0
  for (const [i, { element }] of blocks.entries()) {
    const mass = masses[i] ?? 0
    if (mass === 0 || !counts(i)) continue
    total += mass
    for (const here of ancestorsOf(element)) of.set(here, (of.get(here) ?? 0) + mass)
  }
  return { of, total }
}
