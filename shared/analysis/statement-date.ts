import type { Annotation } from '../model/annotation.ts'
import type { PartialDate } from '../model/primitives.ts'
import type { Source } from '../model/source.ts'

/** When something was said, and who says so: the statement itself, or only the source that prints it. */
export interface StatementDate {
  readonly value: PartialDate
  readonly of: 'statement' | 'source'
}

/** Date of a statement: its own, else that of its source, else null. */
export function statementDate(annotation: Annotation, source: Source | undefined): StatementDate | null {
  if (annotation.date !== null) return { value: annotation.date, of: 'statement' }
  const published = source?.publishedAt ?? null
  return published === null ? null : { value: published, of: 'source' }
}
