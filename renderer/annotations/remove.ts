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
  let count = 0
  const removed = await commit(async () => {
    const now = await readAnnotations(annotations.map(({ id }) => id))
    count = now.length
    return count > 0 ? deleteAnnotations(environment, now) : null
  })
  if (removed.ok && count > 0) {
    showUndoLine({
      text: messages.annotations.removed(count),
      undoLabel: messages.annotations.undo,
      onUndo: () => void undo(),
    })
  }
  return removed
}
