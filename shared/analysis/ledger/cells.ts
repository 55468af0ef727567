import type { QuantityKind } from '../../model/figure.ts'
import { groupBy } from '../group-by.ts'
import { addsUp, type Comparable, kindsMeet } from './comparable.ts'
import { type Bounded, Extremes } from './extremes.ts'

const nameOf = (kind: QuantityKind | null, date: string): string => `${kind ?? ''} ${date}`

/** Figures of one unit that are of one cell are compared with the same others. */
export const cellOf = ({ kind, asOf }: Comparable): string => nameOf(kind, asOf ?? '')

/** The dated figures of one unit by kind and date, to be asked which of them a figure is compared with. */
export class Cells {
  private readonly kinds: readonly (QuantityKind | null)[]
  private readonly at: ReadonlyMap<string, Extremes>
  /** What lies in a year or month but is dated more exactly. */
  private readonly under: ReadonlyMap<string, Extremes>

  constructor(figures: readonly Bounded[]) {
    this.kinds = [...new Set(figures.map(({ kind }) => kind))]
    this.at = new Map([...groupBy(figures, cellOf)].map(([name, own]) => [name, new Extremes(own)]))
    const nesting = figures.flatMap((figure) =>
      addsUp(figure.kind)
        ? []
        : widerDates(figure.asOf ?? '').map((date) => ({ name: nameOf(figure.kind, date), figure })),
    )
    const byName = groupBy(nesting, ({ name }) => name)
    this.under = new Map(
      [...byName].map(([name, entries]) => [name, new Extremes(entries.map(({ figure }) => figure))]),
    )
  }

  /** Together all figures that this one and its cell are compared with; see `reasonsApart`. */
  comparedWith({ kind, asOf }: Comparable): readonly Extremes[] {
    const date = asOf ?? ''
    const wider = widerDates(date)
    return this.kinds
      .filter((other) => kindsMeet(kind, other))
      .flatMap((other) => {
        const same = this.at.get(nameOf(other, date))
        const nested =
          addsUp(kind) || addsUp(other)
            ? []
            : [...wider.map((one) => this.at.get(nameOf(other, one))), this.under.get(nameOf(other, date))]
        return [same, ...nested].filter((extremes) => extremes !== undefined)
      })
  }
}

/** `2023-04-13`: `2023` and `2023-04`. */
const widerDates = (date: string): readonly string[] =>
  [4, 7].filter((length) => length < date.length).map((length) => date.slice(0, length))
