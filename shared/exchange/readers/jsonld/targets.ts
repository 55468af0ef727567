import type { IncomingAnnotation } from '../../incoming.ts'
import { type Fields, isFields, listOf, offsetIn } from '../values.ts'
import { get, iriIn, plain, textOf, typesOf } from './nodes.ts'

export interface Place extends Pick<IncomingAnnotation, 'start' | 'end' | 'exact' | 'prefix' | 'suffix'> {
  /** Null: the file names no source. */
  readonly source: string | null
  readonly isWholeSource: boolean
}

const DEEPEST = 8

/** Where the targets of an annotation stand; one that is a name alone is a whole source. */
export const placesOf = (annotation: Fields, lookUp: (node: unknown) => unknown): readonly Place[] =>
  listOf(get(annotation, 'target')).flatMap((target) => {
    const node = lookUp(target)
    const several = isFields(node) && get(node, 'items') !== undefined ? listOf(get(node, 'items')).map(lookUp) : [node]
    return several.map((one) => placeOf(one, lookUp))
  })

function placeOf(target: unknown, lookUp: (node: unknown) => unknown): Place {
  const selectors = isFields(target) ? selectorsIn(get(target, 'selector'), lookUp) : []
  const named = isFields(target)
    ? (iriIn(get(target, 'source')) ?? (selectors.length > 0 ? null : iriIn(target)))
    : iriIn(target)
  const ofType = (type: string): Fields => selectors.find((selector) => typesOf(selector).has(type)) ?? {}
  const [quote, position] = [ofType('TextQuoteSelector'), ofType('TextPositionSelector')]
  return {
    // A fragment says where on a page, not which page.
    source: named === null ? null : selectors.length > 0 ? named : named.replace(/#.*$/u, ''),
    isWholeSource: selectors.length === 0,
    start: offsetOf(get(position, 'start')),
    end: offsetOf(get(position, 'end')),
    exact: textOf(get(quote, 'exact')) ?? '',
    prefix: textOf(get(quote, 'prefix')) ?? '',
    suffix: textOf(get(quote, 'suffix')) ?? '',
  }
}

/** Some write numbers as words. */
function offsetOf(value: unknown): number | null {
  const only = plain(value)
  return offsetIn(typeof only === 'string' && /^\d+$/u.test(only) ? Number(only) : only)
}

/** All selectors of a target, those that refine others too: the finest says where. */
function selectorsIn(value: unknown, lookUp: (node: unknown) => unknown, depth = 0): readonly Fields[] {
  if (depth > DEEPEST) return []
  return listOf(value)
    .map(lookUp)
    .filter(isFields)
    .flatMap((selector) => [
      ...selectorsIn(get(selector, 'refinedBy'), lookUp, depth + 1),
      ...selectorsIn(get(selector, 'items'), lookUp, depth + 1),
      selector,
    ])
}
