import type { Passage } from '../../shared/search/passages.ts'
import type { FoundAnnotation, FoundName, FoundSource, SearchAnswer } from './protocol.ts'

/** One line of the results. */
export type ResultRow = { readonly key: string } & (
  | { readonly kind: 'name'; readonly name: FoundName }
  | { readonly kind: 'source'; readonly source: FoundSource }
  | { readonly kind: 'passage'; readonly source: FoundSource; readonly passage: Passage }
  | { readonly kind: 'annotation'; readonly source: FoundSource; readonly annotation: FoundAnnotation }
  /** There is more in this source. */
  | { readonly kind: 'more'; readonly source: FoundSource }
  /** There are more sources. */
  | { readonly kind: 'next' }
)

/** The lines of an answer: names first, then each source with what was found in it. Keys stay when more comes. */
export function resultRows(answer: SearchAnswer, whole: ReadonlyMap<string, FoundSource>): readonly ResultRow[] {
  const rows: ResultRow[] = answer.names.map((name) => ({ key: `${name.kind} ${name.id}`, kind: 'name', name }))
  for (const each of answer.sources) {
    const source = whole.get(each.sourceId) ?? each
    const { sourceId } = source
    rows.push({ key: `source ${sourceId}`, kind: 'source', source })
    for (const annotation of source.annotations)
      rows.push({ key: `annotation ${annotation.id}`, kind: 'annotation', source, annotation })
    for (const passage of source.passages)
      rows.push({ key: `passage ${sourceId} ${String(passage.hit.start)}`, kind: 'passage', source, passage })
    const hasMore = source.hasMore || source.annotationCount > source.annotations.length
    if (hasMore && !whole.has(sourceId)) rows.push({ key: `more ${sourceId}`, kind: 'more', source })
  }
  if (answer.sources.length < answer.sourceCount) rows.push({ key: 'next', kind: 'next' })
  return rows
}
