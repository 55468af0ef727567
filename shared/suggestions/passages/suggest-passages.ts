import type { AnnotationKind } from '../../model/annotation.ts'
import type { Block, BlockRole } from '../../model/block.ts'
import type { Figure } from '../../model/figure.ts'
import type { PartialDate, Span } from '../../model/primitives.ts'
import { sentencesOf } from '../../text/sentences.ts'
import { quotationsOf } from '../attribution/quotes.ts'
import { type SpeakerSuggestion, suggestSpeaker } from '../attribution/suggest-speaker.ts'
import { findQuantities } from '../figure/find-quantities.ts'
import { suggestFigure } from '../figure/suggest-figure.ts'

/** An article as far as proposing needs it. */
export interface SuggestionSource {
  readonly text: string
  readonly blocks: readonly Block[]
  /** BCP 47. */
  readonly language: string
  readonly publishedAt: PartialDate | null
}

/** A passage that an analyst may want to tag. Nothing of it is stored before the analyst says so. */
export interface SuggestedPassage {
  readonly kind: AnnotationKind
  /** UTF-16, trimmed. */
  readonly span: Span
  readonly speaker: SpeakerSuggestion | null
  /** Of figures. */
  readonly figure: Pick<Figure, 'value' | 'valueTo' | 'unit' | 'approximator' | 'asOf'> | null
  /** How sure the rules are, 0 to 1; not a probability. */
  readonly score: number
}

/** Where somebody can be quoted; headlines and captions repeat what the text says. */
const SPEAKING: ReadonlySet<BlockRole> = new Set(['paragraph', 'quotation', 'list-item'])
const COUNTING: ReadonlySet<BlockRole> = new Set([...SPEAKING, 'table-row'])

const SCORE_OF_BASIS = { sentence: 0.9, paragraph: 0.75, pronoun: 0.7 } as const
/** Of somebody whose office the text does not say. */
const UNKNOWN_ROLE = 0.75
const FIGURE_SCORE = 0.8
/** Blocks: as many as a long article has; names are looked up in those of one chapter before, and a few behind. */
const CHAPTER = 400
const BEHIND = 20

/**
 * The passages of an article that are worth tagging, in order: sentences that the text attributes to an expert or an
 * official, and quantities. Sentences of one quotation are one passage. Who is neither (a farmer, a chairman) is left
 * to the analyst, as is everything that the text says itself.
 */
export function suggestPassages(source: SuggestionSource): readonly SuggestedPassage[] {
  return chaptersOf(source).flatMap(({ near, own }) =>
    own.flatMap((block) => {
      const statements = SPEAKING.has(block.role) ? statementsIn(near, block) : []
      const figures = COUNTING.has(block.role) ? figuresIn(near, block, statements) : []
      return [...statements, ...figures].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    }),
  )
}

/** A book introduces its people again and again; to look through all of it for each sentence would take hours. */
function* chaptersIn(source: SuggestionSource): Generator<Chapter> {
  for (let from = 0; from < source.blocks.length; from += CHAPTER) {
    const near = source.blocks.slice(Math.max(0, from - CHAPTER), from + CHAPTER + BEHIND)
    yield { near: { ...source, blocks: near }, own: source.blocks.slice(from, from + CHAPTER) }
  }
}

const chaptersOf = (source: SuggestionSource): readonly Chapter[] =>
  source.blocks.length <= CHAPTER ? [{ near: source, own: source.blocks }] : [...chaptersIn(source)]

interface Chapter {
  /** Where names are looked up. */
  readonly near: SuggestionSource
  readonly own: readonly Block[]
}

function statementsIn(source: SuggestionSource, block: Block): readonly SuggestedPassage[] {
  return unitsOf(source, block).flatMap((span) => {
    const speaker = suggestSpeaker({ ...source, span, kind: 'expert_view', people: [] })
    const kind = speaker === null ? null : kindOf(speaker)
    if (speaker === null || kind === null) return []
    const score = SCORE_OF_BASIS[speaker.basis] * (speaker.role === null && kind === 'expert_view' ? UNKNOWN_ROLE : 1)
    return [{ kind, span, speaker, figure: null, score: Math.round(score * 100) / 100 }]
  })
}

/** Sentences; those that one quotation runs through are one. */
function unitsOf({ text, language }: SuggestionSource, block: Block): readonly Span[] {
  const quotations = quotationsOf(text, block)
  const units: Span[] = []
  for (const sentence of sentencesOf(text, block, language)) {
    const last = units.at(-1)
    const goesOn = last !== undefined && quotations.some(({ start, end }) => start < last.end && end > sentence.start)
    if (goesOn) units[units.length - 1] = { start: last.start, end: sentence.end }
    else units.push(sentence)
  }
  return units
}

function kindOf({ standing }: SpeakerSuggestion): AnnotationKind | null {
  if (standing === 'other') return null
  return standing === 'official' ? 'official_statement' : 'expert_view'
}

function figuresIn(
  source: SuggestionSource,
  block: Block,
  statements: readonly SuggestedPassage[],
): readonly SuggestedPassage[] {
  const printed = source.text.slice(block.start, block.end)
  return findQuantities(printed, source.language).map((quantity) => {
    const span = { start: block.start + quantity.span.start, end: block.start + quantity.span.end }
    const said = statements.find((statement) => statement.span.start <= span.start && span.end <= statement.span.end)
    const asOf = suggestFigure({ ...source, span })?.asOf ?? null
    return {
      kind: 'figure',
      span,
      speaker: said?.speaker ?? null,
      figure: {
        value: quantity.value,
        valueTo: quantity.valueTo,
        unit: quantity.unit,
        approximator: quantity.approximator,
        asOf,
      },
      score: FIGURE_SCORE,
    }
  })
}
