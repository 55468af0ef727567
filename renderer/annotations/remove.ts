import { deleteAnnotations } from '../../shared/edits/annotation.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { Result } from '../../shared/result.ts'
import { environment } from '../environment/browser-environment.ts'
import { commit } from '../storage/commit.ts'
import { readAnnotations } from '../storage/contents.ts'
import { undo } from '../storage/history.ts'
import { showUndoLine } from '../ui/undo-line.tsx'

/** Removes annotations and offers to bring them back. */
export async function removeAnnotations(annotations: readonly Annotation[]): Promise<Result<void>> {
  const removed = await commit(async () => {
    const now = await readAnnotations(annotations.map(({ id }) => id))
    return now.length > 0 ? deleteAnnotations(environment, now) : null
  })
  if (removed.ok) {
    showUndoLine({
      text: messages.annotations.removed(annotations.length),
      undoLabel: messages.annotations.undo,
      onUndo: () => void undo(),
    })
  }
  return removed
}
