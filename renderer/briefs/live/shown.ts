import { timelineEntries } from '../../../shared/analysis/timeline-entries.ts'
import type { BriefIndex } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import { directionOf } from '../../../shared/briefs/annotated-brief/passage-shape.ts'
import { matrixTableOf } from '../../../shared/briefs/annotated-brief/positions-section.ts'
import { timelineTableOf } from '../../../shared/briefs/annotated-brief/timeline-section.ts'
import type { Direction, TableBlock } from '../../../shared/briefs/document/document.ts'
import { liveStateOf, type LiveState } from '../../../shared/briefs/written/live-state.ts'
import type { AnnotationKind } from '../../../shared/model/annotation.ts'
import type { BoundBlock, FigureBlock, MatrixBlock, QuoteBlock, TimelineBlock } from '../../../shared/model/brief.ts'
import { type PrintedStatus, statusInBrief } from './printed-status.ts'

/** Where words come from; null where it is not known any more. */
interface Origin {
  readonly annotationId: string
  readonly kind: AnnotationKind | null
  readonly sourceId: string | null
  readonly language: string | null
  readonly direction: Direction
  /** As it was accepted: `name, role`. */
  readonly who: string
  /** How much of `who` is the name. UTF-16. */
  readonly nameLength: number
  readonly work: string | null
  readonly published: string | null
}

export interface ShownQuote extends Origin {
  readonly type: 'quote'
  readonly state: LiveState
  readonly accepted: readonly string[]
  readonly printed: string
  /** Null while it is stale or gone. */
  readonly check: PrintedStatus | null
}

export interface ShownFigure extends Origin {
  readonly type: 'figure'
  readonly state: LiveState
  readonly accepted: readonly string[]
}

export interface ShownTable {
  readonly type: 'matrix' | 'timeline'
  readonly questionId: string
  readonly state: LiveState
  readonly accepted: readonly string[]
  /** As it is now; null when that is not what was accepted. */
  readonly table: TableBlock | null
}

/** Everything of a live block that is drawn, as a value. */
export type Shown = ShownQuote | ShownFigure | ShownTable

const byIndex = new WeakMap<BriefIndex, WeakMap<BoundBlock, Shown>>()
/** As each block was shown last, with its words. */
const last = new WeakMap<BoundBlock, { readonly key: string; readonly shown: Shown }>()

/**
 * What a block shows with the dossier as it is. Worked out once for each block and index; what comes out the same
 * with another index is the same object, so that nothing is drawn again.
 */
export function shownOf(block: BoundBlock, index: BriefIndex): Shown {
  const own = byIndex.get(index) ?? new WeakMap<BoundBlock, Shown>()
  byIndex.set(index, own)
  const known = own.get(block)
  if (known) return known
  const made = make(block, index)
  const key = JSON.stringify(made)
  const before = last.get(block)
  const shown = before?.key === key ? before.shown : made
  last.set(block, { key, shown })
  own.set(block, shown)
  return shown
}

function make(block: BoundBlock, index: BriefIndex): Shown {
  switch (block.type) {
    case 'quote':
      return quoteOf(block, index)
    case 'figure':
      return figureOf(block, index)
    case 'matrix':
    case 'timeline':
      return tableOf(block, index)
  }
}

function quoteOf(block: QuoteBlock, index: BriefIndex): ShownQuote {
  const state = liveStateOf(block, index)
  const { lines } = block.accepted
  const isOpen = state.status === 'stale' || state.status === 'gone'
  return {
    type: 'quote',
    state,
    accepted: lines,
    printed: block.printed,
    check: isOpen ? null : statusInBrief(block.annotationId, lines[0] ?? '', block.printed, index),
    ...originOf(block.annotationId, block.printed, lines[1] ?? '', index),
  }
}

function figureOf(block: FigureBlock, index: BriefIndex): ShownFigure {
  const { lines } = block.accepted
  return {
    type: 'figure',
    state: liveStateOf(block, index),
    accepted: lines,
    ...originOf(block.annotationId, lines[0] ?? '', lines[4] ?? '', index),
  }
}

function originOf(annotationId: string, words: string, who: string, index: BriefIndex): Origin {
  const annotation = index.checkById.get(annotationId)?.annotation
  const source = annotation && index.sourceById.get(annotation.target.source)?.source
  const name = index.personById.get(annotation?.speakerId ?? '')?.name ?? ''
  return {
    annotationId,
    kind: annotation?.kind ?? null,
    sourceId: source?.id ?? null,
    language: source?.language ?? null,
    direction: directionOf(words),
    who,
    nameLength: who.startsWith(`${name}, `) ? name.length : 0,
    work: source ? (source.outlet ?? source.title) : null,
    published: source?.publishedAt ?? null,
  }
}

function tableOf(block: MatrixBlock | TimelineBlock, index: BriefIndex): ShownTable {
  const { type, questionId } = block
  const state = liveStateOf(block, index)
  const table = state.status === 'current' ? tableNow(type, questionId, index) : null
  return { type, questionId, state, accepted: block.accepted.lines, table }
}

function tableNow(type: 'matrix' | 'timeline', questionId: string, index: BriefIndex): TableBlock | null {
  const row = index.rows.find(({ question }) => question.id === questionId)
  if (!row) return null
  if (type === 'matrix') return matrixTableOf(row)
  const sources = index.contents.sources.map(({ source }) => source)
  return timelineTableOf(row.question.wording, timelineEntries([row], sources))
}
