import { useEffect, useRef } from 'react'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Person } from '../../../shared/model/person.ts'
import type { Span } from '../../../shared/model/primitives.ts'
import type { Question } from '../../../shared/model/question.ts'
import { announce } from '../../ui/announcer.tsx'
import type { Buckets } from '../highlights/buckets.ts'
import { spanOfSelection, type TextSelection } from '../selection/dom-selection.ts'
import { useSelectionStore } from '../selection/selection-store.ts'
import { annotationsUnder, crossing } from './annotations-under.ts'
import { crossingText } from './crossing-text.ts'

interface SpokenInput {
  readonly buckets: Buckets
  readonly blocks: readonly Span[]
  readonly byId: Pick<ReadonlyMap<string, Annotation>, 'get'>
  readonly people: readonly Person[]
  readonly questions: readonly Question[]
  readonly activeId: string | null
}

const mapById = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]))

/** Has it said which annotations the cursor comes into and which it leaves. Within the same ones nothing is said. */
export function useSpokenAnnotations(input: SpokenInput): void {
  const store = useSelectionStore()
  const latest = useRef(input)
  useEffect(() => {
    latest.current = input
  }, [input])
  useEffect(() => {
    let under: readonly string[] = []
    let seen: TextSelection | null = null
    return store.subscribe(({ selection, isDragging }) => {
      // While the focus is elsewhere the cursor stays where it was.
      if (!selection || selection === seen) return
      seen = selection
      const { buckets, blocks, byId, people, questions, activeId } = latest.current
      const now = annotationsUnder(buckets, blocks, spanOfSelection(selection)) ?? []
      const { entered, left } = crossing(under, now)
      under = now
      if (isDragging || (entered.length === 0 && left.length === 0)) return
      // The active one was said when it became that.
      const crossed = { entered: entered.filter((id) => id !== activeId), left }
      const text = crossingText(crossed, { byId, people: mapById(people), questions: mapById(questions) })
      if (text !== '') announce(text)
    })
  }, [store])
}
