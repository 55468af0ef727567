import { useEffect, useMemo } from 'react'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { useNavigation } from '../../navigation/navigation-store.ts'
import { announce } from '../../ui/announcer.tsx'
import type { ListCursor } from './use-list-cursor.ts'

const words = messages.annotations

const NONE: readonly Annotation[] = []

/** The annotations that bulk edits are about: none when the active one alone is selected, which has its own commands. */
export function useTargets(matching: readonly Annotation[], { many, selected }: ListCursor): readonly Annotation[] {
  const activeId = useNavigation(({ place }) => place.annotationId)
  const targets = useMemo(() => {
    if (!many) return NONE
    const chosen = matching.filter(({ id }) => selected.has(id))
    return chosen.length === 1 && chosen[0]?.id === activeId ? NONE : chosen
  }, [matching, many, selected, activeId])
  const count = targets.length
  useEffect(() => {
    // After what the text says of the passage that became active with it.
    if (count > 0)
      queueMicrotask(() => {
        announce(words.bulk.selected(count))
      })
  }, [count])
  return targets
}
