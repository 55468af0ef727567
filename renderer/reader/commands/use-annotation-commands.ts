import { useMemo } from 'react'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { useNavigation } from '../../navigation/navigation-store.ts'
import { readingOn } from '../../navigation/place.ts'
import type { Layered } from '../highlights/layers.ts'
import { useWaitingFor } from '../use-waiting-for.ts'
import { annotationCommands } from './annotation-commands.ts'
import { type ReaderCommandInput, usePaneCommands } from './use-pane-commands.ts'

/** @param offset where reading stands when no annotation is selected */
export function useAnnotationCommands(input: ReaderCommandInput, offset: () => number): void {
  const { source, text, sourceBlocks, annotations, places, arePlaced, side, buckets, active, activation, report } =
    input
  const { activate } = activation
  const placed: readonly (Annotation | Layered)[] | null = arePlaced ? (places ?? annotations) : null
  const whenPlaced = useWaitingFor(placed)
  const areNone = placed?.length === 0
  usePaneCommands(
    'annotations',
    input,
    useMemo(
      () =>
        annotationCommands({
          text,
          language: source.language,
          blocks: sourceBlocks.blocks,
          whenPlaced,
          areNone,
          activeId: () => readingOn(useNavigation.getState().place, side)?.annotationId ?? null,
          buckets,
          active,
          activate,
          offset,
          report,
        }),
      [text, source.language, sourceBlocks, whenPlaced, areNone, side, buckets, active, activate, offset, report],
    ),
  )
}
