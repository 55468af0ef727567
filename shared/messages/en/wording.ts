/** English grammar that several areas of the catalogue need: numbers, plurals, dates, lists. */

const WORDS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

// A fixed locale: the same document must have the same bytes on every machine.
const NUMBER = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 15 })

/** `1,234.5`. */
export const formatNumber = (value: number): string => NUMBER.format(value)

/** `no`, `one` … `twelve`, `13`. */
export const numberWord = (count: number): string => WORDS[count] ?? formatNumber(count)

/** `1 source`, `2,000 sources`. */
export const counted = (count: number, one: string, many: string = `${one}s`): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`

/** `one expert`, `four experts`. */
export const countedInWords = (count: number, one: string, many: string = `${one}s`): string =>
  `${numberWord(count)} ${count === 1 ? one : many}`

export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** `a`, `a and b`, `a, b and c`. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`

/** `2026`, `2026-03` or `2026-03-04` as `2026`, `March 2026`, `4 March 2026`. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-')
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1]
  return [day === undefined ? '' : String(Number(day)), name ?? '', year ?? ''].filter((part) => part !== '').join(' ')
}

/** An ISO 8601 instant in UTC as `4 March 2026, 09:14 UTC`. */
export const formatInstant = (instant: string): string =>
  `${formatDate(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`
