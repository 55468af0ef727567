import { useCallback, useEffect, useRef, useState } from 'react'
import { afterPaint } from '../annotations/after-paint.ts'
import { readAhead } from '../annotations/read-ahead.ts'
import { passageOf, tagPassage } from '../annotations/tag.ts'
import type { TaggingContext } from '../annotations/prefill.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { AnnotationKind } from '../../shared/model/annotation.ts'
import { errorText } from '../errors/error-text.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { announce } from '../ui/announcer.tsx'
import { focusInspector } from './focus.ts'
import type { Highlighter } from './highlights/highlighter.ts'
import { selectedSpan, useSelectionStore } from './selection/selection-store.ts'

const words = messages.reader

/** UTF-16 units: to describe a passage of a longer text would hold up the frame that shows it tagged. */
const LONG = 1_000_000

export interface Tagging {
  readonly tag: (kind: AnnotationKind) => void
  readonly copy: () => void
}

/**
 * The gesture: the selected passage becomes an annotation, which then is the active one with its first field in
 * focus. It is drawn at once, and taken back should it not be written. One at a time: a second key before the
 * first is on disk does nothing.
 */
export function useTagging(
  context: TaggingContext,
  highlighter: Highlighter,
  onError: (text: string) => void,
): Tagging {
  const selections = useSelectionStore()
  const isBusy = useRef(false)
  const latest = useRef(context)
  const [created, setCreated] = useState<string | null>(null)
  useEffect(() => {
    latest.current = context
  }, [context])

  useEffect(() => {
    let end: () => void = () => undefined
    const unsubscribe = selections.subscribe(({ isDragging }) => {
      end()
      const span = isDragging ? null : selectedSpan(selections)
      if (span) end = readAhead(latest.current, span)
    })
    return () => {
      unsubscribe()
      end()
    }
  }, [selections])

  // The inspector follows the live query: its fields are there once the new annotation has come round.
  const hasArrived = created !== null && context.annotations.some(({ id }) => id === created)
  useEffect(() => {
    if (!hasArrived) return
    const frame = requestAnimationFrame(() => {
      setCreated(null)
      // Who is selecting again already is not called away.
      if (!selectedSpan(selections) && !selections.getState().isDragging) focusInspector()
    })
    return () => {
      cancelAnimationFrame(frame)
    }
  }, [selections, hasArrived])

  const tag = useCallback(
    (kind: AnnotationKind) => {
      const selected = selectedSpan(selections)
      if (!selected || isBusy.current) return
      const context = latest.current
      const passage = passageOf(context, selected, kind)
      if (!passage) {
        onError(words.notTagged(words.noWord))
        return
      }
      const { id } = passage
      const { source, text } = context
      isBusy.current = true
      highlighter.showAwaited(passage)
      document.getSelection()?.collapseToEnd()
      void (text.length > LONG ? afterPaint() : Promise.resolve())
        .then(() => tagPassage(context, passage))
        .then((result) => {
          if (!result.ok) {
            highlighter.dropAwaited(id)
            onError(words.notTagged(errorText(result.error)))
            return
          }
          const { place, go } = useNavigation.getState()
          // Who reads something else by now is not called back.
          if (place.sourceId === source.id) go({ annotationId: id })
          setCreated(id)
          announce(words.tagged(messages.annotations.kinds[kind]))
        })
        .finally(() => {
          isBusy.current = false
        })
    },
    [selections, highlighter, onError],
  )

  const copy = useCallback(() => {
    const span = selectedSpan(selections)
    if (!span) return
    const { source, text } = latest.current
    const where = [source.title, source.outlet, source.publishedAt].filter(Boolean).join(', ')
    const reference = words.reference(text.slice(span.start, span.end), where, span.start, span.end)
    navigator.clipboard.writeText(reference).then(
      () => {
        announce(words.copied)
      },
      () => {
        onError(words.copyFailed)
      },
    )
  }, [selections, onError])
  return { tag, copy }
}
