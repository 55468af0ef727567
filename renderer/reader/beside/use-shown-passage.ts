import { useEffect, useMemo } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { announce } from '../../ui/announcer.tsx'
import { scrollToOffset, type Stage } from '../stage.ts'
import { markPassage } from './passage-painter.ts'
import { outcomeText } from './passage-bar.tsx'
import { placeOf, type ShownPassage } from './use-same-passage.ts'

const SAID = 200

/** Brings what was found for a passage of the other text into view, marks it, and has it said. */
export function useShownPassage(stage: Stage, text: string, shown: ShownPassage | null): void {
  const { surface } = stage
  const place = useMemo(() => (shown ? placeOf(shown) : null), [shown])
  useEffect(() => (place ? markPassage(surface, place) : undefined), [surface, place])
  useEffect(() => {
    if (!shown?.found) return undefined
    const passage = place ? text.slice(place.start, Math.min(place.end, place.start + SAID)) : ''
    announce(messages.reader.beside.said(outcomeText(shown), passage))
    if (!place) return undefined
    // In a frame of its own: what has to be mounted for it can't be while effects run.
    const frame = requestAnimationFrame(() => {
      scrollToOffset(stage, place.start, { ifNeeded: true })
    })
    return () => {
      cancelAnimationFrame(frame)
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once an answer: the stage changes when a fence does
  }, [shown, place])
}
