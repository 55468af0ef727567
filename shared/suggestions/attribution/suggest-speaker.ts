import type { AnnotationKind } from '../../model/annotation.ts'
import type { Block } from '../../model/block.ts'
import type { Person, Standing } from '../../model/person.ts'
import type { Span } from '../../model/primitives.ts'
import { nextSentence, previousSentence, sentenceAt } from '../../text/sentences.ts'
import { normal } from '../patterns.ts'
import { type AttributionLanguage, attributionLanguage } from './attribution-language.ts'
import { introductionOf } from './full-names.ts'
import { type Mention, mentionsIn } from './mentions.ts'
import { quotationsOf } from './quotes.ts'
import { standingOf, standingOfBody } from './standing.ts'

export interface SpeakerQuery {
  readonly text: string
  readonly blocks: readonly Block[]
  /** The passage, UTF-16 offsets into `text`. */
  readonly span: Span
  readonly kind: AnnotationKind
  /** BCP 47. */
  readonly language: string
  /** Those whom the dossier knows. */
  readonly people: readonly Person[]
}

export interface SpeakerSuggestion {
  /** The fullest form that the text prints, or the name of the known person. */
  readonly name: string
  readonly role: string | null
  readonly affiliation: string | null
  readonly standing: Standing
  /** The known person of this name or alias. */
  readonly personId?: string
  /** Named beside the passage; named elsewhere in its paragraph or the one before; or meant by `he`, `the lecturer`. */
  readonly basis: 'sentence' | 'paragraph' | 'pronoun'
}

/** How many sentences around the passage, and paragraphs before it, are read. */
const SENTENCES_BEFORE = 12
/** Of a text without ends of sentences only this much is read on both sides, UTF-16 code units. */
const REACH = 4_000
const PARAGRAPHS_BEFORE = 5

interface Context extends SpeakerQuery {
  readonly tables: AttributionLanguage
  /** Blocks outside the fence. */
  readonly body: readonly Block[]
}

/** A stretch of one paragraph, cut into sentences. */
interface Passage {
  readonly sentences: readonly Span[]
  readonly quotations: readonly Span[]
}

function passageAround(context: Context, block: Span, span: Span): Passage {
  const { text, language } = context
  const sentences = [sentenceAt(text, block, span.start, language)]
  for (let count = 0; count < SENTENCES_BEFORE; count += 1) {
    const before = previousSentence(text, block, sentences[0]?.start ?? 0, language)
    if (before === null) break
    sentences.unshift(before)
  }
  for (let count = 0; count < SENTENCES_BEFORE; count += 1) {
    const next = nextSentence(text, block, sentences.at(-1)?.end ?? block.end, language)
    if (next === null) break
    sentences.push(next)
  }
  const near = { start: span.start - REACH, end: Math.min(span.end, span.start + REACH) + REACH }
  const clipped = sentences
    .map(({ start, end }) => ({ start: Math.max(start, near.start), end: Math.min(end, near.end) }))
    .filter(({ start, end }) => start < end)
  const window = { start: clipped[0]?.start ?? block.start, end: clipped.at(-1)?.end ?? block.start }
  return { sentences: clipped, quotations: quotationsOf(text, window) }
}

const mentionsOf = (context: Context, { sentences, quotations }: Passage): Mention[] =>
  sentences.flatMap((sentence) => mentionsIn(context.text, sentence, quotations, context.tables))

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

const distance = (at: number, span: Span): number =>
  at < span.start ? span.start - at : at >= span.end ? at - span.end : 0

interface Found {
  readonly mention: Mention
  readonly basis: 'sentence' | 'paragraph'
}

/** The attribution that governs the passage, still as printed. */
function governing(context: Context, index: number, passage: Passage): Found | null {
  const { span } = context
  const quotation = passage.quotations.find((quote) => quote.start <= span.start && span.end <= quote.end)
  const governed = quotation ?? span
  const speaking = mentionsOf(context, passage).filter(({ kind }) => kind !== 'subject')
  const own = passage.sentences.filter((sentence) => overlaps(sentence, governed))
  const near = speaking.filter(({ at }) => own.some(({ start, end }) => at >= start && at < end))
  const nearest = [...near].sort((a, b) => distance(a.at, governed) - distance(b.at, governed))[0]
  if (nearest !== undefined) return { mention: nearest, basis: 'sentence' }
  if (quotation === undefined) return null
  const earlier = speaking.findLast(({ at }) => at < span.start)
  if (earlier !== undefined) return { mention: earlier, basis: 'paragraph' }
  // `“…” The second cause, he said, is…`: a pronoun behind goes on with whoever was speaking.
  const later = speaking.find(({ at }) => at > span.start)
  if (later?.kind === 'pronoun') return { mention: later, basis: 'paragraph' }
  // A paragraph that is all quotation goes on with the speaker of the one before.
  const block = context.body[index]
  const previous = context.body[index - 1]
  if (speaking.length > 0 || block === undefined || previous === undefined) return null
  if (context.text.slice(block.start, quotation.start).trim() !== '') return null
  const before = mentionsOf(context, passageAround(context, previous, { start: previous.end - 1, end: previous.end }))
  const last = before.findLast(({ kind }) => kind !== 'subject')
  return last === undefined ? null : { mention: last, basis: 'paragraph' }
}

interface Speaker {
  readonly name: string
  readonly role: string | null
  readonly affiliation: string | null
  readonly person: Person | null
}

function personNamed(people: readonly Person[], names: readonly string[]): Person | null {
  const wanted = new Set(names.map(normal))
  const matching = people.filter(({ name, aliases }) => [name, ...aliases].some((form) => wanted.has(normal(form))))
  return matching.length === 1 ? (matching[0] ?? null) : null
}

function speakerNamed(context: Context, mention: Mention): Speaker | null {
  const { text, body, tables, people } = context
  const introduction = mention.kind === 'office' ? null : introductionOf(text, body, mention.printed, tables)
  const name = introduction?.name ?? mention.printed
  const person = personNamed(people, [name]) ?? personNamed(people, [mention.printed])
  const known = introduction !== null || mention.kind === 'office' || person !== null
  // One capitalised word may be a town; a title, an honorific or an apposition makes it a person.
  if (!known && mention.honorific === null && mention.office.role === null) return null
  const office = mention.office.role !== null ? mention.office : (introduction?.office ?? mention.office)
  const affiliation = office.affiliation ?? introduction?.office.affiliation ?? null
  return {
    name: person?.name ?? name,
    role: person?.role ?? office.role,
    affiliation: person?.affiliation ?? affiliation,
    person,
  }
}

/** Mentions before an offset, the latest first, over this paragraph and a few before it. */
function* mentionsBefore(context: Context, index: number, at: number): Generator<Mention> {
  for (let back = 0; back <= PARAGRAPHS_BEFORE && index - back >= 0; back += 1) {
    const block = context.body[index - back]
    if (block === undefined) return
    const place = back === 0 ? { start: at, end: at + 1 } : { start: block.end - 1, end: block.end }
    const mentions = mentionsOf(context, passageAround(context, block, place))
    yield* mentions.filter((mention) => mention.at < at).reverse()
  }
}

const sameHonorific = (mention: Mention, excluded: readonly string[]): boolean =>
  mention.honorific === null || !excluded.includes(mention.honorific)

/** Who `he` or `the lecturer` is: the last one named whom it fits. */
function speakerMeant(context: Context, index: number, mention: Mention): Speaker | null {
  const byAlias = mention.kind === 'description' ? personNamed(context.people, [`the ${mention.printed}`]) : null
  if (byAlias !== null) return { ...byAlias, person: byAlias }
  for (const earlier of mentionsBefore(context, index, mention.at)) {
    if (earlier.kind !== 'name' && earlier.kind !== 'subject') continue
    const speaker = speakerNamed(context, earlier)
    if (speaker === null) continue
    if (mention.kind === 'pronoun') {
      return sameHonorific(earlier, context.tables.pronouns[mention.printed] ?? []) ? speaker : null
    }
    const role = normal(`${speaker.role ?? ''} ${earlier.office.role ?? ''}`)
    if (role.split(/[\s-]+/).includes(mention.printed)) return speaker
  }
  return null
}

const bodies = new WeakMap<readonly Block[], readonly Block[]>()

/** The blocks outside the fence: for the same blocks the same array, by which names found in it are remembered. */
function bodyOf(blocks: readonly Block[]): readonly Block[] {
  const known = bodies.get(blocks)
  if (known !== undefined) return known
  const body = blocks.filter(({ role }) => role !== 'boilerplate')
  bodies.set(blocks, body)
  return body
}

/** Index of the block that has the offset; -1 when none does. */
function blockAt(blocks: readonly Block[], offset: number): number {
  return blocks.findIndex(({ start, end }) => start <= offset && offset < end)
}

/**
 * To whom a passage is attributed: by a verb of saying beside it, by the sentence around its quotation, or by the
 * paragraph that its quotation continues. A surname becomes the full name printed before, `he` the last one named.
 * It prefers no answer to a doubtful one.
 *
 * @returns null when nobody can be told, or the language has no tables
 */
export function suggestSpeaker(query: SpeakerQuery): SpeakerSuggestion | null {
  const tables = attributionLanguage(query.language)
  if (tables === null) return null
  const body = bodyOf(query.blocks)
  const context: Context = { ...query, tables, body }
  const index = blockAt(body, query.span.start)
  const block = body[index]
  if (block === undefined) return null
  const found = governing(context, index, passageAround(context, block, query.span))
  if (found === null) return null
  const { mention } = found
  const meant = mention.kind === 'pronoun' || mention.kind === 'description'
  const speaker = meant ? speakerMeant(context, index, mention) : speakerNamed(context, mention)
  if (speaker === null) return null
  const standing =
    mention.kind === 'office'
      ? standingOfBody(mention.printed, query.kind, tables)
      : standingOf(speaker.role, query.kind, tables)
  return {
    name: speaker.name,
    role: speaker.role,
    affiliation: speaker.affiliation,
    standing: speaker.person?.standing ?? standing,
    ...(speaker.person === null ? {} : { personId: speaker.person.id }),
    basis: meant ? 'pronoun' : found.basis,
  }
}
