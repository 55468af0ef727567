import { ANNOTATION_KINDS, type AnnotationKind } from '../model/annotation.ts'
import type { Span } from '../model/primitives.ts'
import { coveredBy, lengthOf, sharedLength, unitsOf } from './agreement/continuum.ts'
import { countMatched } from './agreement/matched-spans.ts'
import { nominalAlpha } from './agreement/nominal-alpha.ts'
import { type Disagreement, unitizingDisagreement } from './agreement/unitizing-alpha.ts'

/** What one analyst marked: UTF-16 code units into the text of a source. */
export interface CodedSpan extends Span {
  readonly sourceId: string
  readonly kind: AnnotationKind
}

/** Why there is no figure: nobody marked anything, only one analyst did, or there is nothing that could differ. */
export type NoFigure = 'none' | 'mine-empty' | 'theirs-empty' | 'no-variation'

export type Measure =
  { readonly value: number; readonly reason: null } | { readonly value: null; readonly reason: NoFigure }

export interface MarkedAgreement {
  /** Annotations. */
  readonly mine: number
  readonly theirs: number
  /** Pairs of annotations that share at least half of their characters. */
  readonly matched: number
  /** Characters, each once however many annotations it lies in. */
  readonly mineLength: number
  readonly theirsLength: number
  readonly sharedLength: number
  /** 2 · shared / (mine + theirs), by characters. */
  readonly overlapF1: Measure
  /** 2 · matched / (mine + theirs), by annotations. */
  readonly matchedF1: Measure
  /** Nominal alpha, each character a unit. 1 is agreement, 0 what chance gives, below 0 less than that. */
  readonly alpha: Measure
  /** Alpha for unitizing: also looks at where passages begin and end. */
  readonly unitizingAlpha: Measure
}

export interface KindAgreement extends MarkedAgreement {
  readonly kind: AnnotationKind
}

export interface TextAgreement {
  /** Null: all sources, one after the other. */
  readonly sourceId: string | null
  /** Characters of the text. */
  readonly length: number
  readonly kinds: readonly KindAgreement[]
  /** Of any kind. The class of a character is the set of kinds it is marked with; matched are those of one kind. */
  readonly all: MarkedAgreement
}

export interface AgreementReport {
  /** In the order given. */
  readonly sources: readonly TextAgreement[]
  readonly all: TextAgreement
}

/**
 * How far two analysts agree on what to mark, and as what. Passages of one analyst and kind that overlap count as one
 * where characters or units are counted. Costs a sort of the spans; the length of the texts does not matter.
 *
 * @param sources the texts that both have read, with their lengths in UTF-16 code units; spans elsewhere do not count
 */
export function agreement(
  sources: readonly { readonly id: string; readonly length: number }[],
  mine: readonly CodedSpan[],
  theirs: readonly CodedSpan[],
): AgreementReport {
  const starts = new Map<string, number>()
  let length = 0
  for (const source of sources) {
    starts.set(source.id, length)
    length += source.length
  }
  const placed = (spans: readonly CodedSpan[]): readonly CodedSpan[] =>
    spans.flatMap((span) => {
      const from = starts.get(span.sourceId)
      return from === undefined ? [] : [{ ...span, start: span.start + from, end: span.end + from }]
    })
  const [ofMine, ofTheirs] = [bySource(mine), bySource(theirs)]
  return {
    sources: sources.map(({ id, length: own }) => textAgreement(id, own, ofMine.get(id) ?? [], ofTheirs.get(id) ?? [])),
    all: textAgreement(null, length, placed(mine), placed(theirs)),
  }
}

function bySource(spans: readonly CodedSpan[]): ReadonlyMap<string, readonly CodedSpan[]> {
  const groups = new Map<string, CodedSpan[]>()
  for (const span of spans) {
    const group = groups.get(span.sourceId)
    if (group) group.push(span)
    else groups.set(span.sourceId, [span])
  }
  return groups
}

interface KindSpans {
  readonly kind: AnnotationKind
  readonly mine: readonly CodedSpan[]
  readonly theirs: readonly CodedSpan[]
}

function textAgreement(
  sourceId: string | null,
  length: number,
  mine: readonly CodedSpan[],
  theirs: readonly CodedSpan[],
): TextAgreement {
  const byKind = ANNOTATION_KINDS.map((kind) => ({
    kind,
    mine: mine.filter((span) => span.kind === kind),
    theirs: theirs.filter((span) => span.kind === kind),
  }))
  const parts = byKind.map((spans) => ({ spans, apart: disagreementOf(spans, length) }))
  const kinds = parts.map(({ spans, apart }) => ({
    kind: spans.kind,
    ...marked(spans, [apart], nominalAlpha(classCounts([spans], length)), countMatched(spans.mine, spans.theirs)),
  }))
  const apart = parts.map((part) => part.apart)
  const matched = kinds.reduce((sum, kind) => sum + kind.matched, 0)
  return {
    sourceId,
    length,
    kinds,
    all: marked({ mine, theirs }, apart, nominalAlpha(classCounts(byKind, length)), matched),
  }
}

const disagreementOf = ({ mine, theirs }: KindSpans, length: number): Disagreement =>
  unitizingDisagreement(unitsOf(mine), unitsOf(theirs), length)

function marked(
  { mine, theirs }: Pick<KindSpans, 'mine' | 'theirs'>,
  apart: readonly Disagreement[],
  alpha: number | null,
  matched: number,
): MarkedAgreement {
  const [own, other] = [coveredBy(mine), coveredBy(theirs)]
  const [mineLength, theirsLength, shared] = [lengthOf(own), lengthOf(other), sharedLength(own, other)]
  const observed = apart.reduce((sum, one) => sum + one.observed, 0)
  const expected = apart.reduce((sum, one) => sum + one.expected, 0)
  const measure = measureOf(mine.length, theirs.length)
  return {
    mine: mine.length,
    theirs: theirs.length,
    matched,
    mineLength,
    theirsLength,
    sharedLength: shared,
    overlapF1: measure((2 * shared) / (mineLength + theirsLength)),
    matchedF1: measure((2 * matched) / (mine.length + theirs.length)),
    alpha: measure(alpha),
    unitizingAlpha: measure(expected === 0 ? null : 1 - observed / expected),
  }
}

/** A figure about the passages of two analysts says nothing when one of them marked none. */
const measureOf =
  (mine: number, theirs: number) =>
  (value: number | null): Measure => {
    if (mine === 0 && theirs === 0) return { value: null, reason: 'none' }
    if (mine === 0) return { value: null, reason: 'mine-empty' }
    if (theirs === 0) return { value: null, reason: 'theirs-empty' }
    return value === null ? { value, reason: 'no-variation' } : { value, reason: null }
  }

/**
 * How many characters have which class with the two analysts, by one sweep over the ends of the spans. A class is a
 * set of kinds, as bits; 0 is unmarked.
 */
function classCounts(kinds: readonly KindSpans[], length: number): readonly (readonly number[])[] {
  const classes = 1 << kinds.length
  const counts = Array.from({ length: classes }, () => new Array<number>(classes).fill(0))
  const turns = kinds.flatMap(({ mine, theirs }, at) =>
    [mine, theirs].flatMap((spans, analyst) =>
      coveredBy(spans).flatMap(({ start, end }) => [start, end].map((offset) => ({ offset, analyst, bit: 1 << at }))),
    ),
  )
  const now: [number, number] = [0, 0]
  let reached = 0
  for (const { offset, analyst, bit } of [...turns].sort((a, b) => a.offset - b.offset)) {
    addTo(counts, now, offset - reached)
    reached = offset
    now[analyst === 0 ? 0 : 1] ^= bit
  }
  addTo(counts, now, length - reached)
  return counts
}

function addTo(counts: number[][], [mine, theirs]: readonly [number, number], characters: number): void {
  const row = counts[mine]
  if (row) row[theirs] = (row[theirs] ?? 0) + characters
}
