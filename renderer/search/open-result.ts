import { aimAt } from '../navigation/passage-goal.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { openSheet } from '../navigation/sheet-store.ts'
import type { ResultRow } from './result-rows.ts'

/** Goes to what a line shows. In another dossier that begins a way of its own, as opening a dossier always does. */
export function openResult(row: ResultRow): void {
  const { go, place } = useNavigation.getState()
  switch (row.kind) {
    case 'name': {
      const { kind, id, dossierId } = row.name
      if (dossierId !== place.dossierId) go({ view: 'search', dossierId, sourceId: null, annotationId: null })
      openSheet(kind === 'person' ? { kind, personId: id } : { kind, questionId: id })
      return
    }
    case 'annotation':
    case 'source':
    case 'passage': {
      const { sourceId, dossierId } = row.source
      const passage = row.kind === 'passage' ? row.passage : row.kind === 'source' ? row.source.passages[0] : undefined
      if (passage) aimAt(sourceId, passage.hit)
      const annotationId = row.kind === 'annotation' ? row.annotation.id : null
      go({ view: 'read', dossierId, sourceId, annotationId })
      return
    }
    case 'more':
    case 'next':
  }
}
