import type { ImportedSource } from '../../shared/formats/import-format.ts'
import type { AnnotationKind } from '../../shared/model/annotation.ts'
import type { Block } from '../../shared/model/block.ts'
import type { Span } from '../../shared/model/primitives.ts'
import { sentencesOf } from '../../shared/text/sentences.ts'
import { wordsOf } from '../../shared/text/words.ts'

/** A passage to tag, as an analyst might choose it. Offsets into the canonical text. */
export interface PlannedPassage extends Span {
  readonly kind: AnnotationKind
  /** What makes it worth trying. */
  readonly why: 'sentence' | 'overlap' | 'same-kind-overlap' | 'across-paragraphs' | 'curly-quote' | 'figure'
}

interface Sentence extends Span {
  readonly block: number
}

/** Short enough that both ends are on the screen together. */
const MOST = 420

const isBody = ({ role }: Block): boolean => role === 'paragraph' || role === 'quotation' || role === 'list-item'

function sentencesIn({ text, blocks, language }: ImportedSource): readonly Sentence[] {
  return blocks.flatMap((block, index) =>
    isBody(block) ? sentencesOf(text, block, language).map((span) => ({ ...span, block: index })) : [],
  )
}

const fits = ({ start, end }: Span): boolean => end - start >= 12 && end - start <= MOST

/** The last sentence of a paragraph and the first of the next, when these stand together. */
function acrossParagraphs(sentences: readonly Sentence[]): Span | null {
  for (const [index, sentence] of sentences.entries()) {
    const next = sentences[index + 1]
    if (next?.block !== sentence.block + 1) continue
    const span = { start: sentence.start, end: next.end }
    if (fits(span)) return span
  }
  return null
}

/**
 * At least seven passages of a source: sentences as expert views and official statements, an overlap
 * of another kind and one of the same, one across paragraphs, one whose edge is a curly quote, figures.
 */
export function planPassages(source: ImportedSource): readonly PlannedPassage[] {
  const { text, language } = source
  const sentences = sentencesIn(source)
  const whole = sentences.filter(fits)
  const plan: PlannedPassage[] = []
  const [first, second, third] = whole
  if (first) plan.push({ ...first, kind: 'expert_view', why: 'sentence' })
  if (second) plan.push({ ...second, kind: 'official_statement', why: 'sentence' })
  if (first) {
    const words = wordsOf(text, first, language)
    const [from, to] = [words.at(1), words.at(Math.min(4, words.length - 1))]
    if (from && to) plan.push({ start: from.start, end: to.end, kind: 'figure', why: 'overlap' })
    const last = words.at(-1)
    if (from && last) plan.push({ start: from.start, end: last.end, kind: 'expert_view', why: 'same-kind-overlap' })
  }
  if (third) plan.push({ ...third, kind: 'expert_view', why: 'sentence' })
  const across = acrossParagraphs(sentences)
  if (across) plan.push({ ...across, kind: 'official_statement', why: 'across-paragraphs' })
  const quoted = whole.find(({ start, end }) => /[“”]/u.test(text.slice(start, end)))
  if (quoted) {
    const open = quoted.start + text.slice(quoted.start, quoted.end).search(/[“”]/u)
    const end = wordsOf(text, { start: open + 1, end: quoted.end }, language).at(2)?.end ?? quoted.end
    plan.push({ start: open, end, kind: 'official_statement', why: 'curly-quote' })
  }
  for (const { start, end } of sentences) {
    const number = /\p{N}[\p{N},.]*/u.exec(text.slice(start, end))
    if (!number || plan.filter(({ why }) => why === 'figure').length === 4) continue
    const at = start + number.index
    plan.push({ start: at, end: at + number[0].replace(/[.,]$/u, '').length, kind: 'figure', why: 'figure' })
  }
  return plan.map(({ start, end, kind, why }) => ({ start, end, kind, why }))
}
