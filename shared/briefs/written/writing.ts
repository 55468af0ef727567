import { messages } from '../../messages/messages.ts'
import type { CitationStyle } from '../../model/brief.ts'
import type { BriefIndex } from '../annotated-brief/brief-index.ts'
import { isRefused } from '../annotated-brief/checked-quotes.ts'
import { pagesOf, placeOf } from '../annotated-brief/passage-shape.ts'
import { type Bibliography, bibliographyOf } from '../citations/bibliography.ts'
import { type Cited, citesByNotes } from '../citations/citations.ts'
import { cslItemOf } from '../citations/csl-item.ts'
import type { BriefInline, FootnoteInline } from '../document/document.ts'

/** One pass over a brief: what is counted on the way. Blocks must be written in their order. */
export class Writing {
  readonly bibliography: Bibliography
  readonly byNotes: boolean
  private notes = 0
  private readonly counts = new Map<string, number>()
  private readonly citedBefore = new Set<string>()
  /** The headings above what is written now, by level. */
  private readonly above = new Map<number, string>()
  private speaker: string | null = null

  constructor(
    readonly index: BriefIndex,
    readonly style: CitationStyle,
    sources: readonly string[],
  ) {
    const items = sources.flatMap((id) => {
      const entry = index.sourceById.get(id)
      return entry ? [cslItemOf(entry.source)] : []
    })
    this.bibliography = bibliographyOf(items, style)
    this.byNotes = citesByNotes(style)
  }

  /** Opens a section: those of its level and below it are closed. */
  enter(level: number, title: string): void {
    for (const open of this.above.keys()) if (open >= level) this.above.delete(open)
    this.above.set(level, title.trim())
  }

  /** Whether a heading above says this already. */
  isUnder(title: string): boolean {
    return [...this.above.values()].includes(title.trim())
  }

  /** Whether the block right before has the same words on who speaks. Null: a block in which nobody does. */
  speaksAgain(speaker: string | null): boolean {
    const again = speaker !== null && this.speaker === speaker
    this.speaker = speaker
    return again
  }

  /** `quote-1`, `quote-2` … */
  nextId(prefix: string): string {
    const number = (this.counts.get(prefix) ?? 0) + 1
    this.counts.set(prefix, number)
    return `${prefix}-${String(number)}`
  }

  /** The number is taken before the words are made: notes count in the order of their marks. */
  footnote(words: () => readonly BriefInline[]): FootnoteInline {
    this.notes += 1
    const number = this.notes
    return { type: 'footnote', number, content: words() }
  }

  /** A source as it is cited at this place: the second note on it is short. */
  cited(sourceId: string, locator: string | null): Cited | null {
    const entry = this.bibliography.entries.find(({ item }) => item.id === sourceId)
    if (!entry) return null
    const known = this.citedBefore.has(sourceId)
    this.citedBefore.add(sourceId)
    const note = !known ? 'full' : this.bibliography.alike.has(sourceId) ? 'short-whole' : 'short'
    return { item: entry.item, locator, letter: this.bibliography.letters.get(sourceId) ?? '', note }
  }
}

/** The pages of its source that a passage stands on, else its paragraphs, as they are cited; null where neither is counted. */
export function locatorOf(annotationId: string, { checkById, sourceById }: BriefIndex): string | null {
  const checked = checkById.get(annotationId)
  const source = checked && sourceById.get(checked.annotation.target.source)
  if (!source || isRefused(checked) || checked.start === null || checked.end === null) return null
  const span = { start: checked.start, end: checked.end }
  const pages = pagesOf(span, source.blockIndex)
  if (pages) return messages.citations.page(pages.first, pages.last)
  const place = placeOf(span, source.blockIndex)
  return place.type === 'paragraphs' ? messages.citations.paragraph(place.first, place.last) : null
}
