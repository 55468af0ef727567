import type { CitationStyle } from '../../model/brief.ts'
import { type BriefInline, own } from '../document/document.ts'
import { apaInText, apaReference } from './apa.ts'
import { chicagoBibliography, chicagoInText, chicagoNote, chicagoReference, chicagoShortNote } from './chicago.ts'
import type { CslItem } from './csl-item.ts'
import { closed, joined, type Pieces } from './pieces.ts'

export interface CitationForm {
  /** `a` of `2023a`; see `lettersOf`. Empty when nothing needs to be told apart. */
  readonly letter?: string
  /** Of a note: `short` when the source was cited before, `short-whole` when its short title is not its own. */
  readonly note?: 'full' | 'short' | 'short-whole'
}

/** One place of one source. */
export interface Cited extends CitationForm {
  readonly item: CslItem
  /** As it is to be printed: `p. 12`, `para. 3`. Null: all of it. */
  readonly locator: string | null
}

/** Whether a style cites by notes rather than in brackets. */
export const citesByNotes = (style: CitationStyle): boolean => style === 'chicago-notes'

/** One citation as it is printed: `(Lind 2023, para. 4)`, or the words of a note with their stop. */
export const citation = (
  item: CslItem,
  locator: string | null,
  style: CitationStyle,
  form: CitationForm = {},
): readonly BriefInline[] => citationGroup([{ item, locator, ...form }], style)

/** Citations of one place in the text as one: in one pair of brackets, or as the words of one note. */
export function citationGroup(cited: readonly Cited[], style: CitationStyle): readonly BriefInline[] {
  const pieces = bareCitations(cited, style)
  return citesByNotes(style) ? closed(pieces) : [own('('), ...pieces, own(')')]
}

/** The same without brackets and stop: for the middle of a sentence. */
export const bareCitations = (cited: readonly Cited[], style: CitationStyle): readonly BriefInline[] =>
  joined(
    cited.map((one) => bareCitation(one, style)),
    '; ',
  )

function bareCitation({ item, locator, letter = '', note = 'full' }: Cited, style: CitationStyle): Pieces {
  switch (style) {
    case 'chicago-author-date':
      return chicagoInText(item, locator, letter)
    case 'apa':
      return apaInText(item, locator, letter)
    case 'chicago-notes':
      return note === 'full' ? chicagoNote(item, locator) : chicagoShortNote(item, locator, note === 'short-whole')
  }
}

/** One entry of the list of sources. */
export function bibliographyEntry(item: CslItem, style: CitationStyle, letter = ''): readonly BriefInline[] {
  switch (style) {
    case 'chicago-author-date':
      return chicagoReference(item, letter)
    case 'apa':
      return apaReference(item, letter)
    case 'chicago-notes':
      return chicagoBibliography(item)
  }
}
