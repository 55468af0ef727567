import type { Approximator, Figure, QuantityKind } from '../../model/figure.ts'
import { APPROXIMATORS, QUANTITY_KINDS } from './figure-words.ts'
import { figuresView } from './figures-view.ts'
import { counted, formatDate, formatNumber, listed } from './wording.ts'

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

/** In a sentence, where a unit that is a noun is said once, behind all values: `9.9`, `about $4.5 billion`, `71%`. */
function formatInSentence(figure: Figure): string {
  const isNoun = formatUnitInSentence(figure.unit) !== ''
  const amount = formatCompact({ ...figure, approximator: null, unit: isNoun ? null : figure.unit })
  if (amount === '') return NO_VALUE
  return figure.approximator === null ? amount : `${APPROXIMATORS[figure.approximator]} ${amount}`
}

/** The noun behind the values; empty where the sign stands with each of them. */
const formatUnitInSentence = (unit: string | null): string =>
  unit === null || unit === 'percent' || SYMBOLS.has(unit) || /^[A-Z]{3}$/.test(unit) ? '' : unit

const KIND_PHRASES: Readonly<Record<QuantityKind, string>> = {
  stock: 'is a stock',
  flow: 'is a flow',
  share: 'is a share',
  change: 'is a change',
  count: 'is a count',
}

export const figures = {
  title: 'Figures',
  view: figuresView,
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
  inSentence: formatInSentence,
  unitInSentence: formatUnitInSentence,
  /** `9.9 and 8.1 km³ are both given for 2025.` */
  allGiven: (values: readonly string[], unit: string, date: string | null) =>
    `${listed(values)}${unit === '' ? '' : ` ${unit}`} are ${values.length > 2 ? 'all' : 'both'} given${date === null ? '' : ` for ${date}`}.`,
  /** What a figure is that another is not, behind its value. */
  qualities: {
    value: (isGiven: boolean) => (isGiven ? 'has a value' : 'has no value'),
    unit: (unit: string | null) => (unit === null ? 'has no unit' : `is in ${unit}`),
    kind: (kind: QuantityKind | null) => (kind === null ? 'may be anything' : KIND_PHRASES[kind]),
    balance: (balance: 'balance' | 'total' | null) =>
      balance === null ? 'is not a balance' : balance === 'balance' ? 'is a balance' : 'is a total',
    dated: (isDated: boolean) => (isDated ? 'has a date' : 'has no date'),
    date: (date: string) => `is for ${date}`,
  },
  /** `is a stock; this is a flow`. */
  thisIs: (one: string, other: string) => (one === other ? `${one}, nor has this` : `${one}; this ${other}`),
  /** `the one is a stock, the other is a flow`. */
  theOtherIs: (one: string, other: string) => (one === other ? `each ${one}` : `the one ${one}, the other ${other}`),
  isKeptApart: 'is of another thing, as you said',
  areKeptApart: 'the analyst says that they are of different things',
  isOtherEdition: 'is in another edition of the same article',
  areEditions: 'they stand in two editions of one article',
  notCompared: (one: string, other: string, why: string) => `${one} and ${other} are not compared: ${why}.`,
  quantityKinds: QUANTITY_KINDS,
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
