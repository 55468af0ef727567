import { type CslItem, cslItemOf } from '../../briefs/citations/csl-item.ts'
import { messages } from '../../messages/messages.ts'
import type { DossierContents } from '../../model/dossier-contents.ts'

/** The sources of a dossier as bibliographic items, in the order of their ids. */
export const itemsOf = (contents: Pick<DossierContents, 'sources'>): readonly CslItem[] =>
  contents.sources.map(({ source }) => cslItemOf(source)).sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))

/** The note that says why the dossier was exported in spite of altered quotes; null when it need not say so. */
export const overrideNote = (override: string | null): string | null =>
  override === null ? null : messages.qdpx.override(override)

/** Text on one line. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

/** `2026`, `2026-03` or `2026-03-04`, with another mark between if need be; null when there is no date. */
export function issuedOf({ issued }: CslItem, mark: string): string | null {
  const parts = issued?.['date-parts'][0]
  return parts ? parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join(mark) : null
}
