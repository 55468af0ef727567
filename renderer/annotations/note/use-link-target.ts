import { useEffect } from 'react'
import { annotationLabel, sourceLabel } from '../../../shared/notes/link-label.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { AnnotationKind } from '../../../shared/model/annotation.ts'
import type { LinkTarget } from '../../../shared/notes/note.ts'
import { useNavigation } from '../../navigation/navigation-store.ts'
import { useAnnotation, useSource } from '../../storage/live.ts'
import { rememberLabel } from './link-labels.ts'

const words = messages.annotations

export interface ShownLink {
  readonly label: string
  readonly kind: AnnotationKind | 'source'
  readonly isGone: boolean
  /** Null while nobody can go there. */
  readonly go: (() => void) | null
}

/** What a link shows and where it leads, as its target is now; until it is known, as the note has it. */
export function useLinkTarget(target: LinkTarget, label: string): ShownLink {
  const annotation = useAnnotation(target.kind === 'annotation' ? target.id : null)
  const source = useSource(target.kind === 'source' ? target.id : null)
  const found = target.kind === 'annotation' ? annotation : source
  const now = annotation ? annotationLabel(annotation) : source ? sourceLabel(source) || words.untitledSource : null
  const { kind: targetKind, id } = target
  useEffect(() => {
    if (now !== null) rememberLabel({ kind: targetKind, id }, now)
  }, [targetKind, id, now])
  const sourceId = annotation ? annotation.target.source : (source?.id ?? null)
  return {
    label: now ?? (label === '' ? words.linkWithoutLabel : label),
    kind: annotation?.kind ?? (target.kind === 'source' ? 'source' : 'expert_view'),
    isGone: found === null,
    go:
      sourceId === null
        ? null
        : () => {
            useNavigation.getState().go({ view: 'read', sourceId, annotationId: annotation ? annotation.id : null })
          },
  }
}
