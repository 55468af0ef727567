import type { BriefIndex } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import { checkPrinted } from '../../../shared/briefs/check/check-printed.ts'
import { QUOTE_STATUSES, type QuoteStatus } from '../../../shared/briefs/check/check-quote.ts'

export interface PrintedStatus {
  readonly status: QuoteStatus
  /** Words are left out or added, and marked so. */
  readonly abridged: boolean
}

/** What is printed of an annotation: no better than its words themselves are against their source. */
export function statusInBrief(
  annotationId: string,
  exact: string,
  printed: string,
  { checkById }: BriefIndex,
): PrintedStatus {
  const { status, abridged } = checkPrinted(exact, printed)
  const inSource = checkById.get(annotationId)?.status ?? status
  const rank = Math.max(QUOTE_STATUSES.indexOf(status), QUOTE_STATUSES.indexOf(inSource))
  return { abridged, status: QUOTE_STATUSES[rank] ?? status }
}
