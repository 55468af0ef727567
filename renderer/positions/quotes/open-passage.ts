import type { Annotation } from '../../../shared/model/annotation.ts'
import { useNavigation } from '../../navigation/navigation-store.ts'
import { chooseQuote } from '../positions-store.ts'

/** Goes to where the quote stands. Going back from there leads to the cell it was opened from. */
export function openPassage(annotation: Annotation): void {
  chooseQuote(annotation.id)
  useNavigation.getState().go({ view: 'read', sourceId: annotation.target.source, annotationId: annotation.id })
}
