import fc from 'fast-check'
import { annotationOf, figureOf, personOf, sourceOf } from '../../../briefs/annotated-brief/testing/build-dossier.ts'
import type { Annotation } from '../../../model/annotation.ts'
import { APPROXIMATORS, type Figure, QUANTITY_KINDS } from '../../../model/figure.ts'
import type { AnalysisInput } from '../../analysis-input.ts'

const TEXT = 'These are the words of a source that prints many figures.'
export const SOURCES = ['s0', 's1', 's2'].map((id) => sourceOf(id, [TEXT]))
export const PEOPLE = ['p0', 'p1'].map((id) => personOf(id))

/** A figure with whose it is, and the words that are quoted for it. */
export interface Row extends Partial<Figure> {
  readonly by?: string | null
  readonly in?: number
  readonly quote?: string
}

/** Annotations `a0`, `a1` … of the measure `m` in USD, if the rows do not say otherwise. */
export const figuresOf = (rows: readonly Row[]): readonly Annotation[] =>
  rows.map(({ by = null, in: at = 0, quote = 'words', ...figure }, index) => {
    const [source = sourceOf('s0', [TEXT])] = SOURCES.slice(at)
    const annotation = annotationOf(`a${String(index)}`, source, 'words', {
      kind: 'figure',
      speakerId: by,
      figure: figureOf({ measure: 'm', unit: 'USD', ...figure }),
    })
    const [position, described] = annotation.target.selector
    return { ...annotation, target: { ...annotation.target, selector: [position, { ...described, exact: quote }] } }
  })

export const inputOf = (annotations: readonly Annotation[]): AnalysisInput => ({
  sources: SOURCES.map(({ source }) => source),
  annotations,
  people: PEOPLE,
  questions: [],
})

const maybe = <Value>(values: readonly Value[]): fc.Arbitrary<Value | null> => fc.constantFrom(null, ...values)

/** Few of everything, so that figures meet. */
export const rowOf: fc.Arbitrary<Row> = fc.record({
  value: fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: -3, max: 14 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  valueTo: fc.oneof(
    { weight: 6, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 15 }) },
  ),
  unit: fc.constantFrom('USD', 'USD', 'USD', 'EUR', null),
  approximator: fc.oneof(fc.constant(null), maybe(APPROXIMATORS)),
  quantityKind: maybe(QUANTITY_KINDS),
  measure: fc.constantFrom('m', 'm', 'm', 'M ', 'm of k', null),
  asOf: maybe(['2023', '2023', '2023-04', '2023-04-13', '2023-05', '2024']),
  keptApartFrom: fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.array(
        fc.nat(12).map((at) => `a${String(at)}`),
        { maxLength: 3 },
      ),
    },
  ),
  quote: fc.constantFrom('words', 'words', 'a deficit of 4', 'in total 5'),
  by: maybe(['p0', 'p1']),
  in: fc.nat(2),
})
