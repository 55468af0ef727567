import { groupBy } from '../group-by.ts'
import { cellOf, Cells } from './cells.ts'
import { compare, type Comparable, confirms, isBalance } from './comparable.ts'
import type { Bounded, Extremes } from './extremes.ts'
import { Sets } from './sets.ts'

/** What a group of figures of one measure says, taken together. */
export interface Swept {
  /** Figures in conflict: each differs from at least one other of its set, and is in one set only. */
  readonly conflicts: readonly (readonly Comparable[])[]
  /** Ids of those that another voice confirms. */
  readonly agreeing: ReadonlySet<string>
}

/**
 * Compares all figures of one measure with each other, without looking at every pair.
 *
 * Figures of one unit, kind and date are one cell. Whether two cells are compared does not depend on which of their
 * figures one takes; so a figure is held against the outermost of a cell only, and conflicts are the sets that hang
 * together: two figures that differ both differ from an outermost one, and these from each other. Among the figures
 * that the analyst keeps apart from others that is not so: these few are compared with each other one by one. Nor is it
 * among editions of one article: the few that stayed with an earlier one are held against each figure there is.
 * @param few as many are compared pair by pair, which is the same and quicker then
 */
export function sweep(figures: readonly Comparable[], few = 24): Swept {
  const sets = new Sets()
  const agreeing = new Set<string>()
  const bounded = figures.filter(
    (figure): figure is Bounded => figure.bounds !== null && figure.likely !== null && figure.asOf !== null,
  )
  const marks = markedOf(bounded)
  for (const side of groupBy(bounded, sideOf).values()) {
    if (side.length <= few) {
      comparePairs(side, sets, agreeing)
      continue
    }
    const alike = oneEditionOf(side)
    compareOthers(side, alike, sets, agreeing)
    const marked = alike.filter(({ id }) => marks.has(id))
    const plain = marked.length === 0 ? alike : alike.filter(({ id }) => !marks.has(id))
    const cells = new Cells(plain)
    holdAll(plain, cells, sets, agreeing)
    if (marked.length === 0) continue
    holdAll(plain, new Cells(marked), sets, agreeing)
    holdAll(marked, cells, sets, agreeing)
    comparePairs(marked, sets, agreeing)
  }
  const named = figures.filter(({ id }) => sets.nameOf(id) !== null)
  return { conflicts: [...groupBy(named, ({ id }) => sets.nameOf(id)).values()], agreeing }
}

/** Of different units, or a total and a balance: never compared. */
const sideOf = (figure: Comparable): string => `${String(isBalance(figure))} ${figure.unit ?? '\n'}`

/** Those that are kept apart from something that is there. */
function markedOf(figures: readonly Bounded[]): ReadonlySet<string> {
  const marks = figures.filter(({ keptApartFrom }) => keptApartFrom.length > 0)
  if (marks.length === 0) return new Set()
  const here = new Set(figures.map(({ id }) => id))
  return new Set(
    marks.flatMap(({ id, keptApartFrom }) => {
      const others = keptApartFrom.filter((other) => here.has(other))
      return others.length > 0 ? [id, ...others] : []
    }),
  )
}

/** The figures without those of all editions of an article but the one that has the most; all where there is one of each. */
function oneEditionOf(figures: readonly Bounded[]): readonly Bounded[] {
  const counts = groupBy(figures, ({ source }) => source)
  const best = new Map<string, string>()
  for (const [source, own] of counts) {
    const article = own[0]?.article ?? source
    const known = best.get(article)
    if (known === undefined || own.length > (counts.get(known)?.length ?? 0)) best.set(article, source)
  }
  return best.size === counts.size ? figures : figures.filter(({ source, article }) => best.get(article) === source)
}

/** Each figure that is not among `chosen` against all there are. */
function compareOthers(
  figures: readonly Bounded[],
  chosen: readonly Bounded[],
  sets: Sets,
  agreeing: Set<string>,
): void {
  if (chosen.length === figures.length) return
  const isChosen = new Set(chosen)
  const others = figures.filter((figure) => !isChosen.has(figure))
  for (const figure of others) for (const other of chosen) compareTwo(figure, other, sets, agreeing)
  comparePairs(others, sets, agreeing)
}

function comparePairs(figures: readonly Bounded[], sets: Sets, agreeing: Set<string>): void {
  figures.forEach((figure, at) => {
    for (const other of figures.slice(at + 1)) compareTwo(figure, other, sets, agreeing)
  })
}

function compareTwo(figure: Bounded, other: Bounded, sets: Sets, agreeing: Set<string>): void {
  const comparison = compare(figure, other)
  if (comparison === 'conflict') sets.join(figure.id, other.id)
  if (comparison === 'agree' && confirms(figure, other)) agreeing.add(figure.id).add(other.id)
}

function holdAll(figures: readonly Bounded[], cells: Cells, sets: Sets, agreeing: Set<string>): void {
  for (const cell of groupBy(figures, cellOf).values()) {
    const [first] = cell
    if (first) for (const extremes of cells.comparedWith(first)) hold(cell, extremes, sets, agreeing)
  }
}

function hold(cell: readonly Bounded[], extremes: Extremes, sets: Sets, agreeing: Set<string>): void {
  const { lowest, highest } = extremes
  for (const figure of cell) {
    if (figure.bounds.low >= lowest.bounds.high) sets.join(figure.id, lowest.id)
    if (figure.bounds.high <= highest.bounds.low) sets.join(figure.id, highest.id)
    if (!agreeing.has(figure.id) && extremes.hasConfirmationOf(figure)) agreeing.add(figure.id)
  }
}
