import { createContext, useContext } from 'react'
import type { BriefIndex } from '../../shared/briefs/annotated-brief/brief-index.ts'
import type { CitationStyle } from '../../shared/model/brief.ts'

/** What every piece of an open brief reads: the dossier as it is now, and how the brief cites. */
export interface BriefContext {
  readonly index: BriefIndex
  readonly citationStyle: CitationStyle
}

export const BriefContext = createContext<BriefContext | null>(null)

/** @throws outside an open brief: a bug */
export function useBriefContext(): BriefContext {
  const context = useContext(BriefContext)
  if (!context) throw new Error('There is no open brief here.')
  return context
}
