import { messages } from '../../messages/messages.ts'
import { exactOf } from '../../model/annotation.ts'
import type { Figure } from '../../model/figure.ts'
import { type Balance, balanceOf } from './balance.ts'
import type { ApartPair, FigureConflict, LedgerRow, ReasonApart } from './ledger.ts'

/** `9.9 and 8.1 km³ are both given for 2025.` Each value once, smallest first; the date is the widest of theirs. */
export function conflictSentence({ rows }: FigureConflict): string {
  const words = messages.figures
  const dates = rows.flatMap(({ figure }) => (figure.asOf === null ? [] : [figure.asOf]))
  const widest = dates.reduce((one, other) => (other.length < one.length ? other : one), dates[0] ?? '')
  const values = [...new Set(rows.map(({ figure }) => words.inSentence(figure)))]
  const unit = rows[0]?.figure.unit ?? null
  return words.allGiven(values, words.unitInSentence(unit), widest === '' ? null : words.date(widest))
}

/**
 * Why one of the two is not compared with the other, said of that one: `is a stock; this is a flow`. "This" is the other.
 */
export function apartWords(pair: ApartPair, of: 'a' | 'b'): string {
  const [one, other] = of === 'a' ? [pair.a, pair.b] : [pair.b, pair.a]
  return WORDS[pair.reason](one, other)
}

/** Both in one sentence: `9.9 km³ and 2.4 km³ are not compared: the one is a flow, the other a stock.` */
export const apartSentence = ({ a, b, reason }: ApartPair): string =>
  messages.figures.notCompared(whole(a.figure), whole(b.figure), PHRASES[reason](a, b))

const whole = (figure: Figure): string =>
  [messages.figures.inSentence(figure), messages.figures.unitInSentence(figure.unit)].filter(Boolean).join(' ')

type Says = (one: LedgerRow, other: LedgerRow) => string

const balance = ({ annotation, figure }: LedgerRow): Balance => balanceOf(figure.measure, exactOf(annotation))

/** What each of a pair is, so that the difference is the reason. */
const QUALITIES: Readonly<Record<ReasonApart, (row: LedgerRow) => string>> = {
  'kept-apart': () => '',
  editions: () => '',
  'no-value': ({ figure }) => messages.figures.qualities.value(figure.value !== null),
  unit: ({ figure }) => messages.figures.qualities.unit(figure.unit),
  'quantity-kind': ({ figure }) => messages.figures.qualities.kind(figure.quantityKind),
  'total-and-balance': (row) => messages.figures.qualities.balance(balance(row)),
  undated: ({ figure }) => messages.figures.qualities.dated(figure.asOf !== null),
  period: ({ figure }) =>
    messages.figures.qualities.date(figure.asOf === null ? '' : messages.figures.date(figure.asOf)),
}

const contrast =
  (reason: ReasonApart, join: (one: string, other: string) => string): Says =>
  (one, other) =>
    join(QUALITIES[reason](one), QUALITIES[reason](other))

const table = (
  join: (one: string, other: string) => string,
  keptApart: string,
  editions: string,
): Readonly<Record<ReasonApart, Says>> => ({
  'kept-apart': () => keptApart,
  editions: () => editions,
  'no-value': contrast('no-value', join),
  unit: contrast('unit', join),
  'quantity-kind': contrast('quantity-kind', join),
  'total-and-balance': contrast('total-and-balance', join),
  undated: contrast('undated', join),
  period: contrast('period', join),
})

const WORDS = table(messages.figures.thisIs, messages.figures.isKeptApart, messages.figures.isOtherEdition)
const PHRASES = table(messages.figures.theOtherIs, messages.figures.areKeptApart, messages.figures.areEditions)
