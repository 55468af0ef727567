import type { DragEvent } from 'react'

/** Of our own: nothing else that is dragged over the window is taken for a quote. */
const TYPE = 'application/x-variorum-annotation'

export function startQuoteDrag(event: DragEvent, annotationId: string, words: string): void {
  event.dataTransfer.setData(TYPE, annotationId)
  event.dataTransfer.setData('text/plain', words)
  event.dataTransfer.effectAllowed = 'copyMove'
}

export const holdsQuote = (event: DragEvent): boolean => event.dataTransfer.types.includes(TYPE)

/** Id of the annotation that was dropped. */
export const droppedQuote = (event: DragEvent): string | null => event.dataTransfer.getData(TYPE) || null
