import { fold } from './fold.ts'

/** Spellings of one unit. Nothing is converted: miles stay miles. */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['km³', 'cubic kilometre|cubic kilometer|cubic km|km3'],
  ['m³', 'cubic metre|cubic meter|m3'],
  ['km²', 'square kilometre|square kilometer|square km|sq km|km2'],
  ['m²', 'square metre|square meter|sq m|m2'],
  ['km', 'kilometre|kilometer|km'],
  ['metre', 'metre|meter'],
  ['litre', 'litre|liter'],
  ['kg', 'kilogram|kilogramme|kg'],
  ['tonne', 'tonne|metric ton|metric tonne'],
  ['MW', 'megawatt|mw'],
  ['GW', 'gigawatt|gw'],
  ['person', 'people|person'],
  ['percent', 'percent|per cent|%'],
]

const SPELLING = new Map(SPELLINGS.flatMap(([unit, spellings]) => spellings.split('|').map((word) => [word, unit])))

const CURRENCY = /^[A-Z]{3}$/

/**
 * What two figures must share to be compared: spelling and number of a unit do not count (`ship` and `ships`). Null when
 * the figure is bare.
 */
export function unitKey(unit: string | null): string | null {
  if (unit === null || CURRENCY.test(unit)) return unit
  const word = fold(unit)
  if (word === '') return null
  const one = /[^s]s$/u.test(word) && word.length > 3 ? word.slice(0, -1) : word
  return SPELLING.get(word) ?? SPELLING.get(one) ?? one
}
