import { ANNOTATION_KINDS, type AnnotationKind } from '../../shared/model/annotation.ts'
import { READING_STATES, type ReadingState, type Source } from '../../shared/model/source.ts'
import type { Column, Filter, Sort } from './library-store.ts'

export type CountsBySource = ReadonlyMap<string, Readonly<Record<AnnotationKind, number>>>

export const countOf = (counts: CountsBySource, source: Source, kind: AnnotationKind): number =>
  counts.get(source.id)?.[kind] ?? 0

/** Of all kinds. */
export const annotationCount = (counts: CountsBySource, source: Source): number =>
  ANNOTATION_KINDS.reduce((sum, kind) => sum + countOf(counts, source, kind), 0)

const passes = (source: Source, { state, undated, language, outlet }: Filter): boolean =>
  (state === null || source.state === state) &&
  (!undated || source.publishedAt === null) &&
  (language === null || source.language === language) &&
  (outlet === null || (source.outlet ?? '') === outlet)

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** What a column sorts by; null (not known) always comes last. */
function keyOf(source: Source, column: Column, counts: CountsBySource): string | number | null {
  switch (column) {
    case 'state':
      return READING_STATES.indexOf(source.state)
    case 'title':
      return source.title || null
    case 'outlet':
      return source.outlet
    case 'authors':
      return source.authors[0] ?? null
    case 'published':
      return source.publishedAt
    case 'words':
      return source.wordCount
    default:
      return countOf(counts, source, column)
  }
}

type Compare = (a: string | number, b: string | number) => number

/** Dates are in order by their digits, which is many times faster than a comparison of words. */
const compareCodes: Compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0)
const compareKeys: Compare = (a, b) =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))

/** Those that pass the filter and, unless it is null, are in `matching`; in the order in which they were. */
export const filterSources = (
  sources: readonly Source[],
  filter: Filter,
  matching: ReadonlySet<string> | null,
): readonly Source[] =>
  sources.filter((source) => passes(source, filter) && (matching === null || matching.has(source.id)))

/** In order; equals keep a fixed one: newest import first, then by id. */
export function sortSources(sources: readonly Source[], counts: CountsBySource, sort: Sort): readonly Source[] {
  const direction = sort.descending ? -1 : 1
  const compare = sort.column === 'published' ? compareCodes : compareKeys
  return sources
    .map((source) => ({ source, key: keyOf(source, sort.column, counts) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) {
        if (a.key !== b.key) return a.key === null ? 1 : -1
      } else {
        const order = compare(a.key, b.key) * direction
        if (order !== 0) return order
      }
      return inImportOrder(a.source, b.source)
    })
    .map(({ source }) => source)
}

function inImportOrder(a: Source, b: Source): number {
  const [at, bt] = [a.capsule.importedAt, b.capsule.importedAt]
  if (at !== bt) return at < bt ? 1 : -1
  return a.id < b.id ? -1 : 1
}

export interface Facet {
  readonly value: string
  readonly count: number
}

export interface Facets {
  readonly total: number
  readonly states: Readonly<Record<ReadingState, number>>
  readonly undated: number
  /** Most frequent first. */
  readonly languages: readonly Facet[]
  readonly outlets: readonly Facet[]
}

/** How many sources each filter would show. */
export function facetsOf(sources: readonly Source[]): Facets {
  const states: Record<ReadingState, number> = { new: 0, reading: 0, done: 0 }
  let undated = 0
  const languages = new Map<string, number>()
  const outlets = new Map<string, number>()
  for (const { state, publishedAt, language, outlet } of sources) {
    states[state] += 1
    if (publishedAt === null) undated += 1
    languages.set(language, (languages.get(language) ?? 0) + 1)
    outlets.set(outlet ?? '', (outlets.get(outlet ?? '') ?? 0) + 1)
  }
  return { total: sources.length, states, undated, languages: ranked(languages), outlets: ranked(outlets) }
}

const ranked = (counts: ReadonlyMap<string, number>): readonly Facet[] =>
  [...counts]
    .map(([value, count]) => ({ value, count }))
    // What is not known comes last, however frequent it is.
    .sort(
      (a, b) =>
        Number(a.value === '') - Number(b.value === '') || b.count - a.count || collator.compare(a.value, b.value),
    )
