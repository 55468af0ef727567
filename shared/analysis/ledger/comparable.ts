import { exactOf } from '../../model/annotation.ts'
import type { QuantityKind } from '../../model/figure.ts'
import type { PartialDate } from '../../model/primitives.ts'
import { type Balance, balanceOfMeasure, balanceOfQuote } from './balance.ts'
import { type Bounds, boundsMeet, boundsOf, closed } from './bounds.ts'
import { type LedgerRow, type ReasonApart, REASONS_APART } from './ledger.ts'
import { unitKey } from './units.ts'

/** A row with what it is compared by, computed once. */
export interface Comparable {
  readonly row: LedgerRow
  readonly id: string
  /** Null without a value. */
  readonly bounds: Bounds | null
  /** Within these another figure confirms it. */
  readonly likely: Bounds | null
  readonly unit: string | null
  readonly kind: QuantityKind | null
  readonly balance: Balance
  readonly asOf: PartialDate | null
  readonly keptApartFrom: readonly string[]
  readonly source: string
  /** One for all editions of an article; see `editionsOf`. */
  readonly article: string
  /** Who says so and where: the same speaker in the same source confirms nothing by saying it twice. */
  readonly voice: string
}

/**
 * @param named what its measure says of it, when that is known already
 * @param article of which its source is an edition; the source itself as a rule
 */
export function comparableOf(
  row: LedgerRow,
  named = balanceOfMeasure(row.figure.measure),
  article = row.annotation.target.source,
): Comparable {
  const { annotation, figure } = row
  const printed = exactOf(annotation)
  const bounds = boundsOf(figure, printed)
  return {
    row,
    id: annotation.id,
    bounds,
    likely: bounds && closed(bounds),
    unit: unitKey(figure.unit),
    kind: figure.quantityKind,
    balance: named ?? balanceOfQuote(printed),
    asOf: figure.asOf,
    keptApartFrom: figure.keptApartFrom ?? [],
    source: annotation.target.source,
    article,
    voice: `${annotation.speakerId ?? ''}\n${annotation.target.source}`,
  }
}

/** Kinds that add up over time: the flow of March is a part of the flow of the year, not another word for it. */
const ADDS_UP: ReadonlySet<QuantityKind | null> = new Set<QuantityKind>(['flow', 'change'])

export const addsUp = (kind: QuantityKind | null): boolean => ADDS_UP.has(kind)

/** A kind that is not given may be any. */
export const kindsMeet = (a: QuantityKind | null, b: QuantityKind | null): boolean =>
  a === null || b === null || a === b

/**
 * Whether two figures hold for the same time. A date within the year of the other does, as a year that is given alone
 * says nothing better; not so for what adds up over time. `ab` and `abc` of a partial date nest as text does.
 */
export function periodsMeet(a: Comparable, b: Comparable): boolean {
  if (a.asOf === null || b.asOf === null) return false
  if (a.asOf === b.asOf) return true
  if (addsUp(a.kind) || addsUp(b.kind)) return false
  return a.asOf.startsWith(`${b.asOf}-`) || b.asOf.startsWith(`${a.asOf}-`)
}

export const areKeptApart = (a: Comparable, b: Comparable): boolean =>
  a.keptApartFrom.includes(b.id) || b.keptApartFrom.includes(a.id)

/** A value that a later edition gives otherwise was corrected there: two editions are not two who contradict each other. */
export const areEditions = (a: Comparable, b: Comparable): boolean => a.article === b.article && a.source !== b.source

export const isBalance = ({ balance }: Comparable): boolean => balance === 'balance'

function holds(reason: ReasonApart, a: Comparable, b: Comparable): boolean {
  switch (reason) {
    case 'kept-apart':
      return areKeptApart(a, b)
    case 'editions':
      return areEditions(a, b)
    case 'no-value':
      return a.bounds === null || b.bounds === null
    case 'unit':
      return a.unit !== b.unit
    case 'quantity-kind':
      return !kindsMeet(a.kind, b.kind)
    case 'total-and-balance':
      return isBalance(a) !== isBalance(b)
    case 'undated':
      return a.asOf === null || b.asOf === null
    case 'period':
      return a.asOf !== null && b.asOf !== null && !periodsMeet(a, b)
  }
}

/** Every reason not to compare two figures of one measure, in order of precedence; none when they are compared. */
export const reasonsApart = (a: Comparable, b: Comparable): readonly ReasonApart[] =>
  REASONS_APART.filter((reason) => holds(reason, a, b))

/** What comparing two figures of one measure gives. */
export type Comparison = 'agree' | 'conflict' | ReasonApart

/** Symmetric. */
export function compare(a: Comparable, b: Comparable): Comparison {
  const reason = REASONS_APART.find((one) => holds(one, a, b))
  return reason ?? (isDifferent(a, b) ? 'conflict' : 'agree')
}

/** Whether one of two figures that are compared confirms the other: another voice says what it says. Symmetric. */
export const confirms = (a: Comparable, b: Comparable): boolean =>
  a.voice !== b.voice && a.likely !== null && b.likely !== null && boundsMeet(a.likely, b.likely)

/** Whether the values cannot both be true of one thing. */
export const isDifferent = (a: Comparable, b: Comparable): boolean =>
  a.bounds !== null && b.bounds !== null && !boundsMeet(a.bounds, b.bounds)
