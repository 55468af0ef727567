import { groupFigures } from '../../shared/analysis/figure-groups.ts'
import type { Annotation } from '../../shared/model/annotation.ts'

/** One line of the table: the heading of a measure, or a figure under it. */
export type FigureLine =
  | { readonly type: 'measure'; readonly key: string; readonly measure: string | null; readonly count: number }
  | { readonly type: 'figure'; readonly key: string; readonly annotation: Annotation }

/** The figures as the lines of a table that is windowed by line. */
export const figureLines = (figures: readonly Annotation[]): readonly FigureLine[] =>
  groupFigures(figures).flatMap(({ measure, figures: own }, at) => [
    { type: 'measure' as const, key: `measure-${String(at)}`, measure, count: own.length },
    ...own.map((annotation) => ({ type: 'figure' as const, key: annotation.id, annotation })),
  ])

/** Where the cursor stands at first: on the figure that was open, else on the first one. */
export const startKey = (lines: readonly FigureLine[], annotationId: string | null): string | null =>
  (lines.find(({ key }) => key === annotationId) ?? lines.find(({ type }) => type === 'figure'))?.key ?? null

/** The line that a key leads to from line `at`; headings are passed over. Null when the key means nothing here. */
export function lineTarget(lines: readonly FigureLine[], at: number, key: string, page: number): number | null {
  const last = lines.length - 1
  const nearest = (from: number, step: 1 | -1): number | null => {
    for (let index = from; index >= 0 && index <= last; index += step) if (lines[index]?.type === 'figure') return index
    return null
  }
  switch (key) {
    case 'ArrowDown':
      return nearest(at + 1, 1) ?? at
    case 'ArrowUp':
      return nearest(at - 1, -1) ?? at
    case 'PageDown':
      return nearest(Math.min(last, at + page), 1) ?? nearest(last, -1)
    case 'PageUp':
      return nearest(Math.max(0, at - page), -1) ?? nearest(0, 1)
    case 'Home':
      return nearest(0, 1)
    case 'End':
      return nearest(last, -1)
    default:
      return null
  }
}
