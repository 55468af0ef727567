import { type Annotation, exactOf } from '../../shared/model/annotation.ts'
import type { Span } from '../../shared/model/primitives.ts'
import { noteText } from '../../shared/notes/note-text.ts'
import { type CutText, cutText, type Hit, hitsIn } from '../../shared/search/hits.ts'
import type { SearchQuery } from '../../shared/search/parse-query.ts'
import { type Passage, passagesOf } from '../../shared/search/passages.ts'
import type { DossierIndex } from './dossier-index.ts'
import type { FoundAnnotation, FoundName, FoundSource } from './protocol.ts'

/** Places that are listed of one text; a word that stands everywhere is not listed to its end. */
const MOST_HITS = 5_000
/** UTF-16 units of texts that stay cut into words between two questions. */
const CUT_LIMIT = 8_000_000
/** A longer title or name is hostile. */
const LONGEST_LINE = 1_000

export interface CutSource {
  readonly text: string
  readonly cut: CutText
}

/** The texts that were asked last: typing on asks the same again. */
export class CutTexts {
  private readonly texts = new Map<string, CutSource>()
  private size = 0

  get(sourceId: string): CutSource | null {
    return this.texts.get(sourceId) ?? null
  }

  put(sourceId: string, text: string): CutSource {
    const own = { text, cut: cutText(text) }
    this.drop(sourceId)
    this.texts.set(sourceId, own)
    this.size += text.length
    for (const oldest of this.texts.keys()) {
      if (this.size <= CUT_LIMIT || oldest === sourceId) break
      this.drop(oldest)
    }
    return own
  }

  drop(sourceId: string): void {
    this.size -= this.texts.get(sourceId)?.text.length ?? 0
    this.texts.delete(sourceId)
  }
}

/** A short text, whole, with what was found in it. */
export function wholeWithMarks(text: string, query: SearchQuery): Passage {
  const shown = text.slice(0, LONGEST_LINE)
  const marks = hitsIn(cutText(shown), query).map(({ start, end }) => ({ start, end }))
  const disjoint = marks.filter(({ start }, index) => start >= (marks[index - 1]?.end ?? 0))
  return { text: shown, marks: disjoint, isCutBefore: false, isCutAfter: shown !== text, hit: { start: 0, end: 0 } }
}

/** The best passage of a text; its beginning when nothing was found in it. */
function bestPassage(text: string, query: SearchQuery): Passage {
  const [best] = passagesOf(text, hitsIn(cutText(text), query, MOST_HITS), 1)
  if (best) return best
  const beginning = text.slice(0, 240)
  return {
    text: beginning,
    marks: [],
    isCutBefore: false,
    isCutAfter: beginning.length < text.length,
    hit: { start: 0, end: 0 },
  }
}

export function foundAnnotation(annotation: Annotation, index: DossierIndex, query: SearchQuery): FoundAnnotation {
  const note = noteText(annotation.note)
  const notePassage = note === '' ? null : bestPassage(note, query)
  return {
    id: annotation.id,
    kind: annotation.kind,
    speaker: index.people.get(annotation.speakerId ?? '')?.name ?? null,
    quote: bestPassage(exactOf(annotation), query),
    note: notePassage && notePassage.marks.length > 0 ? notePassage : null,
    tags: annotation.tags,
    question: index.questions.get(annotation.questionId ?? '')?.wording ?? null,
  }
}

/** Passages of a text; what an annotation that is listed says already is not said twice. */
export function passagesIn(
  { text, cut }: CutSource,
  query: SearchQuery,
  listed: readonly Span[],
  most: number,
): { readonly passages: readonly Passage[]; readonly hasMore: boolean } {
  const isSaid = (hit: Hit): boolean => listed.some(({ start, end }) => start <= hit.start && hit.end <= end)
  const hits = hitsIn(cut, query, MOST_HITS).filter((hit) => !isSaid(hit))
  const passages = passagesOf(text, hits, most + 1)
  if (passages.length <= most) return { passages, hasMore: false }
  return { passages: passagesOf(text, hits, most), hasMore: true }
}

export function foundSource(
  index: DossierIndex,
  sourceId: string,
  query: SearchQuery,
  found: Pick<FoundSource, 'passages' | 'hasMore' | 'annotations' | 'annotationCount'>,
): FoundSource | null {
  const source = index.sources.get(sourceId)
  if (!source) return null
  const { dossierId, title, outlet, publishedAt, language } = source
  return { sourceId, dossierId, title: wholeWithMarks(title, query), outlet, publishedAt, language, ...found }
}

export function foundName(index: DossierIndex, kind: FoundName['kind'], id: string, query: SearchQuery): FoundName {
  const { dossierId } = index
  if (kind === 'question') {
    const wording = index.questions.get(id)?.wording ?? ''
    return { kind, id, dossierId, name: wholeWithMarks(wording, query), detail: '' }
  }
  const person = index.people.get(id)
  const detail = [person?.role, person?.affiliation].filter(Boolean).join(', ')
  return { kind, id, dossierId, name: wholeWithMarks(person?.name ?? '', query), detail }
}
