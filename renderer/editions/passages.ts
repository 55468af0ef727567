import { useEffect } from 'react'
import type { Span } from '../../shared/model/primitives.ts'

/** What the reader does for those beside it who speak of passages of its text. */
export interface Passages {
  /** Selects the passage and brings it into view. */
  readonly show: (span: Span) => void
  /** What is selected in the text; null when nothing is. */
  readonly selected: () => Span | null
}

const readers = new Map<string, Passages>()

/** Offers the passages of a source while its text is shown. */
export function usePassages(sourceId: string, passages: Passages): void {
  useEffect(() => {
    readers.set(sourceId, passages)
    return () => {
      if (readers.get(sourceId) === passages) readers.delete(sourceId)
    }
  }, [sourceId, passages])
}

/** Null while the text of that source is not shown. */
export const passagesOf = (sourceId: string): Passages | null => readers.get(sourceId) ?? null
