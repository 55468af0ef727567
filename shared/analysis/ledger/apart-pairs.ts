import { groupBy } from '../group-by.ts'
import { type Comparable, isDifferent, reasonsApart } from './comparable.ts'
import { byFigure, byValue } from './figure-order.ts'
import { type ApartPair, type ReasonApart, REASONS_APART } from './ledger.ts'

/** The reason that teaches most is lowest: another year is seen at a glance, a deficit among totals is not. */
const TELLING: Readonly<Record<ReasonApart, number>> = {
  'total-and-balance': 0,
  editions: 1,
  'quantity-kind': 2,
  unit: 3,
  undated: 4,
  'kept-apart': 5,
  period: 6,
  'no-value': 7,
}
/** Reasons for which figures of two measures that are alike are worth a word. */
const ACROSS: ReadonlySet<ReasonApart> = new Set<ReasonApart>(['kept-apart', 'quantity-kind', 'total-and-balance'])

export const MOST_APART = 20
/** How many of the next ones by date each is held against. */
const NEXT = 8
/** As many of the undated and of the latest dated ones are held against each other, and of two measures. */
const SOME = 12
/** A pair is found at most thrice: by date, and from either figure that is kept apart from the other. */
const TIMES_FOUND = 3
/** Candidates that are gathered before all but the most telling are dropped. */
const MOST_GATHERED = 200

/** A pair with what it is chosen by. */
interface Candidate {
  readonly pair: ApartPair
  /** The fewer reasons and the more telling the first, the lower. */
  readonly rank: number
  /** Days between the two; 0 when they touch or one has no date. */
  readonly gap: number
}

/** Keeps the most telling of the pairs that it is shown. */
class Shortlist {
  private found: Candidate[] = []
  /** What ranks above it is not among the most telling. */
  private limit = Infinity

  look(a: Comparable, b: Comparable, isAcross: boolean): void {
    if (!isDifferent(a, b)) return
    const reasons = reasonsApart(a, b)
    const [reason] = reasons
    if (reason === undefined || (isAcross && !(ACROSS.has(reason) && a.unit === b.unit))) return
    const rank = reasons.length * REASONS_APART.length + TELLING[reason]
    if (rank > this.limit) return
    const [low, high] = byValue(a.row, b.row) < 0 ? [a, b] : [b, a]
    this.found.push({ pair: { a: low.row, b: high.row, reason }, rank, gap: gapOf(a, b) })
    if (this.found.length >= MOST_GATHERED) this.cut()
  }

  pairs(): readonly ApartPair[] {
    this.cut()
    const byIds = this.found.map(({ pair }) => [`${pair.a.annotation.id}\n${pair.b.annotation.id}`, pair] as const)
    return [...new Map(byIds).values()].slice(0, MOST_APART)
  }

  private cut(): void {
    this.found = this.found.sort(byTelling).slice(0, MOST_APART * TIMES_FOUND)
    if (this.found.length === MOST_APART * TIMES_FOUND) this.limit = this.found.at(-1)?.rank ?? Infinity
  }
}

const byTelling = (a: Candidate, b: Candidate): number =>
  a.rank - b.rank || a.gap - b.gap || byFigure(a.pair.a, b.pair.a) || byFigure(a.pair.b, b.pair.b)

function gapOf({ row: { period: a } }: Comparable, { row: { period: b } }: Comparable): number {
  return a === null || b === null ? 0 : Math.max(0, a.first - b.last, b.first - a.last)
}

/**
 * Pairs of one measure that differ and would be in conflict but for a reason; the most telling first. Figures that are
 * alike in all but their value speak through the smallest and the largest of them, so that the work grows with their
 * number, not with its square.
 * @param figures in the order of `byFigure`
 * @param alike the figures of other measures of nearly the same words, in that order
 */
export function apartPairs(
  figures: readonly Comparable[],
  alike: readonly (readonly Comparable[])[],
): readonly ApartPair[] {
  const shortlist = new Shortlist()
  const own = outermost(figures)
  if (figures.length > 1) {
    lookByDate(own, shortlist)
    lookAtKeptApart(figures, shortlist)
  }
  for (const others of alike)
    for (const other of outermost(others).slice(-SOME))
      for (const figure of own.slice(-SOME)) shortlist.look(figure, other, true)
  return shortlist.pairs()
}

/** Of figures that differ in nothing but their value, the smallest and the largest. */
function outermost(figures: readonly Comparable[]): readonly Comparable[] {
  const valued = figures.filter(({ bounds }) => bounds !== null)
  if (valued.length < 3) return valued
  const cells = groupBy(valued, ({ kind, unit, balance, asOf }) => [kind, unit, balance, asOf].join('\n'))
  const chosen = new Set([...cells.values()].flatMap((cell) => [cell.at(0), cell.at(-1)]))
  return valued.filter((figure) => chosen.has(figure))
}

/** Each with the next by date, the undated with each other and with the latest. */
function lookByDate(figures: readonly Comparable[], shortlist: Shortlist): void {
  const firstDated = figures.findIndex(({ asOf }) => asOf !== null)
  const undatedCount = firstDated < 0 ? figures.length : firstDated
  const latest = figures.slice(Math.max(undatedCount, figures.length - SOME))
  figures.forEach((figure, at) => {
    const isUndated = at < undatedCount
    if (isUndated && at >= SOME) return
    const end = isUndated ? Math.min(undatedCount, SOME) : at + 1 + NEXT
    for (let next = at + 1; next < end; next += 1) {
      const other = figures[next]
      if (other) shortlist.look(figure, other, false)
    }
    if (isUndated) for (const other of latest) shortlist.look(figure, other, false)
  })
}

function lookAtKeptApart(figures: readonly Comparable[], shortlist: Shortlist): void {
  const marked = figures.filter(({ keptApartFrom }) => keptApartFrom.length > 0)
  if (marked.length === 0) return
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  for (const figure of marked)
    for (const id of figure.keptApartFrom) {
      const other = byId.get(id)
      if (other) shortlist.look(figure, other, false)
    }
}
