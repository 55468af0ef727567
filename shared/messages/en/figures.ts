import type { Approximator, Figure } from '../../model/figure.ts'
import { counted, formatDate, formatNumber } from './wording.ts'

const APPROXIMATORS: Readonly<Record<Approximator, string>> = {
  about: 'about',
  almost: 'almost',
  'at-least': 'at least',
  'more-than': 'more than',
  'at-most': 'at most',
  'less-than': 'less than',
}

const NO_VALUE = 'not read'

const SCALES: ReadonlyMap<number, string> = new Map([
  [1e3, 'thousand'],
  [1e6, 'million'],
  [1e9, 'billion'],
  [1e12, 'trillion'],
])

/** In the scale it was printed in, as far as that scale has a name. */
function amountOf(value: number, scale: number): string {
  const word = SCALES.get(scale)
  return word === undefined ? formatNumber(value) : `${formatNumber(value / scale)} ${word}`
}

function withUnit(amount: string, unit: string | null): string {
  if (unit === null) return amount
  if (unit === 'percent') return `${amount}%`
  return /^[A-Z]{3}$/.test(unit) ? `${unit} ${amount}` : `${amount} ${unit}`
}

/** `more than USD 4.5 billion`. */
function formatValue({ value, valueTo, scale, unit, approximator }: Figure): string {
  if (value === null) return NO_VALUE
  const amount = valueTo === null ? amountOf(value, scale) : `${amountOf(value, scale)} to ${amountOf(valueTo, scale)}`
  const quantity = withUnit(amount, unit)
  return approximator === null ? quantity : `${APPROXIMATORS[approximator]} ${quantity}`
}

const SIGNS: Readonly<Record<Approximator, string>> = {
  about: '≈',
  almost: '≲',
  'at-least': '≥',
  'more-than': '>',
  'at-most': '≤',
  'less-than': '<',
}

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ['USD', '$'],
  ['EUR', '€'],
  ['GBP', '£'],
  ['JPY', '¥'],
  ['VND', '₫'],
])

/** For rows and margins: `> $4.5 billion`, `≈ 33%`, `30–40 ships`; empty when no value was read. */
function formatCompact({ value, valueTo, scale, unit, approximator }: Figure): string {
  if (value === null) return ''
  const amount =
    valueTo === null ? amountOf(value, scale) : `${formatNumber(value / scale)}–${amountOf(valueTo, scale)}`
  const symbol = unit === null ? undefined : SYMBOLS.get(unit)
  const quantity = symbol === undefined ? withUnit(amount, unit) : symbol + amount
  return approximator === null ? quantity : `${SIGNS[approximator]} ${quantity}`
}

export const figures = {
  title: 'Figures',
  compact: formatCompact,
  /** As it is typed into a field, and read back by the figure grammar. */
  typed: amountOf,
  count: (count: number) => counted(count, 'figure'),
  undated: (count: number) => `${formatNumber(count)} undated`,
  value: formatValue,
  /** Without its unit, where that stands in a column of its own. */
  amount: (figure: Figure) => formatValue({ ...figure, unit: null }),
  approximator: (approximator: Approximator) => APPROXIMATORS[approximator],
  date: formatDate,
  quantityKinds: { stock: 'stock', flow: 'flow', share: 'share', change: 'change', count: 'count' },
  columns: {
    measure: 'What is measured',
    value: 'Value',
    asOf: 'As of',
    speaker: 'Says who',
    printed: 'As printed',
    source: 'Source',
  },
  noMeasure: 'Measure not given',
  noValue: NO_VALUE,
  noDate: 'no date',
  noSpeaker: 'not named',
  tableLabel: 'Figures by what they measure',
  emptyTitle: 'No figures yet',
  emptyText: 'Select a value in a source and press F. It appears here with its unit, its date and who gave it.',
  loading: 'Reading the figures',
  group: 'Figures',
  openPassage: 'Open the passage of the figure',
  openKeyLine: 'passage',
  chooseFirst: 'Choose a figure first',
} as const
