import {
  useAnnotations,
  usePeople,
  usePlaces,
  useQuestions,
  useSource,
  useSourceBlocks,
  useSourceText,
} from '../storage/live.ts'
import { WORTH_KEEPING } from '../storage/places.ts'
import { useSettled } from './preview/use-settled.ts'

/** Running down the list with an arrow key must not read every text on the way. Milliseconds. */
const REST = 120

interface ReadAheadProps {
  readonly dossierId: string | null
  /** The source with the cursor. */
  readonly sourceId: string | null
  readonly annotationCount: number
}

/** Shows nothing: reads what the source with the cursor is shown with, so that Enter shows it in the next frame. */
export function ReadAhead({ dossierId, sourceId, annotationCount }: ReadAheadProps) {
  const settled = useSettled(sourceId, REST)
  useSource(settled)
  useSourceText(settled)
  useSourceBlocks(settled)
  const areFew = annotationCount < WORTH_KEEPING
  useAnnotations(areFew ? settled : null)
  usePlaces(areFew ? null : settled)
  usePeople(dossierId)
  useQuestions(dossierId)
  return null
}
