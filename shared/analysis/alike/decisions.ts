import type { Source } from '../../model/source.ts'

/** The analyst said that the two are two articles, however alike. Symmetric: it is written on one of them. */
export const areApart = (a: Source, b: Source): boolean =>
  (a.notSameAs?.includes(b.id) ?? false) || (b.notSameAs?.includes(a.id) ?? false)

/** The analyst said that neither is an edition of the other; two articles are none either. Symmetric. */
export const areNoEditions = (a: Source, b: Source): boolean =>
  areApart(a, b) || (a.notEditionOf?.includes(b.id) ?? false) || (b.notEditionOf?.includes(a.id) ?? false)

/** Every pair of these sources that the analyst keeps apart, as it is written. */
export const apartPairs = (sources: readonly Source[]): readonly (readonly [string, string])[] =>
  sources.flatMap(({ id, notSameAs = [] }) => notSameAs.map((other) => [id, other] as const))
