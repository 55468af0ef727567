import { create } from 'zustand'
import { type BulkPatch, editAnnotations } from '../../../shared/edits/annotation-bulk.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Question } from '../../../shared/model/question.ts'
import type { Change } from '../../../shared/model/transaction.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { environment } from '../../environment/browser-environment.ts'
import { commit } from '../../storage/commit.ts'
import { readAnnotations } from '../../storage/contents.ts'
import { undo } from '../../storage/history.ts'
import { announce } from '../../ui/announcer.tsx'
import { showUndoLine } from '../../ui/undo-line.tsx'
import { removeAnnotations } from '../remove.ts'

const words = messages.annotations

/** What is being done to many annotations, for the list to show; null when nothing is. */
export const useBulkWork = create<{ readonly doing: string | null }>()(() => ({ doing: null }))

/** From here on it may take long enough that it is said at once what is done. */
const MANY = 1_000

/**
 * Changes many annotations in one step and offers to take it back; builds on what is on disk.
 * @param questions those of the dossier, with the one in `alongside`
 * @param alongside the person or question that is named for the first time
 * @returns how many were changed
 */
export async function bulkEdit(
  annotations: readonly Annotation[],
  patch: BulkPatch,
  questions: readonly Question[],
  alongside: readonly Change[] = [],
): Promise<Result<number>> {
  let count = 0
  const asked = new Map(questions.map((question) => [question.id, question]))
  const done = await saying(words.bulk.changing(annotations.length), annotations.length, () =>
    commit(async () => {
      const now = await readAnnotations(annotations.map(({ id }) => id))
      const step = editAnnotations(environment, now, patch, asked, alongside)
      count = (step?.changes.length ?? alongside.length) - alongside.length
      return step
    }),
  )
  if (!done.ok) return done
  if (count > 0) showUndoLine({ text: words.bulk.changed(count), undoLabel: words.undo, onUndo: () => void undo() })
  return ok(count)
}

/** Removes many annotations in one step and offers to bring them back. */
export const bulkRemove = (annotations: readonly Annotation[]): Promise<Result<void>> =>
  saying(words.bulk.removing(annotations.length), annotations.length, () => removeAnnotations(annotations))

async function saying<Value>(doing: string, count: number, work: () => Promise<Value>): Promise<Value> {
  useBulkWork.setState({ doing })
  if (count >= MANY) announce(doing)
  try {
    return await work()
  } finally {
    useBulkWork.setState({ doing: null })
  }
}
