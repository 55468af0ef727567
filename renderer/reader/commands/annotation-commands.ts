import { removeAnnotations } from '../../annotations/remove.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { type Annotation, spanOf } from '../../../shared/model/annotation.ts'
import type { Command } from '../../commands/command.ts'
import { announce } from '../../ui/announcer.tsx'
import { moveAnnotation } from '../edits.ts'
import { annotationsAt, type Buckets, nextInCycle } from '../highlights/buckets.ts'
import type { Layered } from '../highlights/layers.ts'
import type { Span } from '../../../shared/model/primitives.ts'
import { type Direction, type Edge, moveEdge } from '../selection/edges.ts'

const { commands: words, keyLine, group, noActive, noAnnotations, edgeMoved } = messages.reader

export interface AnnotationCommandContext {
  readonly text: string
  readonly language: string
  readonly blocks: readonly Span[]
  /** Gives work the annotations in reading order, once it is known where they stand. */
  readonly whenPlaced: (work: (order: readonly (Annotation | Layered)[]) => void) => void
  /** Whether there is nothing to go to. */
  readonly areNone: boolean
  /** Which one is chosen now, before it has been drawn. */
  readonly activeId: () => string | null
  readonly buckets: Buckets
  readonly active: Annotation | null
  readonly activate: (id: string | null) => void
  /** Where reading stands when no annotation is selected. */
  readonly offset: () => number
  readonly report: (work: ReturnType<typeof moveAnnotation>) => void
}

const startOf = (each: Annotation | Layered): number => ('start' in each ? each : spanOf(each)).start

/** The id of the annotation after (1) or before (-1) the active one, else after or before `offset`; null at the ends. */
export function neighbour(
  order: readonly (Annotation | Layered)[],
  activeId: string | null,
  offset: number,
  by: 1 | -1,
): string | null {
  const at = activeId === null ? -1 : order.findIndex(({ id }) => id === activeId)
  if (at !== -1) return order[at + by]?.id ?? null
  const found =
    by === 1 ? order.find((each) => startOf(each) >= offset) : order.findLast((each) => startOf(each) < offset)
  return found?.id ?? null
}

// With Shift first: a sign is found under any Shift that its layout needs, so `Alt+[` would take these too.
const EDGES: readonly (readonly [id: string, label: string, key: string, Edge, Direction])[] = [
  ['start-in', words.startIn, 'Alt+Shift+[', 'start', 'inward'],
  ['end-in', words.endIn, 'Alt+Shift+]', 'end', 'inward'],
  ['start-out', words.startOut, 'Alt+[', 'start', 'outward'],
  ['end-out', words.endOut, 'Alt+]', 'end', 'outward'],
]

/** Going through annotations, removing them, and moving their edges. */
export function annotationCommands(context: AnnotationCommandContext): readonly Command[] {
  const { active, activate } = context
  const step = (by: 1 | -1) => () => {
    context.whenPlaced((order) => {
      const next = neighbour(order, context.activeId(), context.offset(), by)
      if (next !== null) activate(next)
    })
  }
  const none = context.areNone ? noAnnotations : null
  return [
    {
      id: 'reader.next-annotation',
      label: words.nextAnnotation,
      group,
      keys: ['j'],
      keyLine: keyLine.annotations,
      repeats: true,
      disabled: none,
      run: step(1),
    },
    {
      id: 'reader.previous-annotation',
      label: words.previousAnnotation,
      group,
      keys: ['k'],
      keyLine: keyLine.annotations,
      repeats: true,
      disabled: none,
      run: step(-1),
    },
    {
      id: 'reader.activate',
      label: words.activate,
      group,
      keys: ['Enter'],
      disabled: none,
      run: () => {
        const hits = annotationsAt(context.buckets, context.blocks, context.offset())
        const hit = nextInCycle(hits, active?.id ?? null)
        if (hit !== null) activate(hit)
      },
    },
    {
      id: 'reader.remove',
      label: words.remove,
      group,
      keys: ['Delete', 'Backspace'],
      disabled: active ? null : noActive,
      run: () => {
        if (!active) return
        context.report(removeAnnotations([active]))
        activate(null)
      },
    },
    ...EDGES.map(([id, label, key, edge, direction]) => ({
      id: `reader.${id}`,
      label,
      group,
      keys: [key],
      repeats: true,
      disabled: active ? null : noActive,
      run: () => {
        const span = active && moveEdge(context.text, spanOf(active), edge, direction, context.language)
        if (!span) return
        context.report(moveAnnotation(active, context.text, span))
        announce(edgeMoved(context.text.slice(span.start, span.end)))
      },
    })),
  ]
}
