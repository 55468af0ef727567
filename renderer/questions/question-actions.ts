import {
  createQuestion,
  deleteQuestion,
  editQuestion,
  mergeQuestions,
  newQuestion,
  type StanceMap,
} from '../../shared/edits/questions.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { Stance } from '../../shared/model/question.ts'
import type { Result } from '../../shared/result.ts'
import { environment } from '../environment/browser-environment.ts'
import { commit } from '../storage/commit.ts'
import { readDossierAnnotations, readQuestion } from '../storage/contents.ts'
import { undo } from '../storage/history.ts'
import { showUndoLine } from '../ui/undo-line.tsx'

const words = messages.questions

export interface QuestionFields {
  readonly wording: string
  readonly scale: readonly Stance[]
}

/** Asks something new of the dossier. */
export async function addQuestion(dossierId: string, { wording, scale }: QuestionFields): Promise<Result<void>> {
  const added = await commit(createQuestion(environment, newQuestion(environment, dossierId, wording, scale)))
  sayDone(added, words.dialog.added(wording))
  return added
}

/** Changes wording and scale. `moves` says which quotes change their stance; the others keep theirs. */
export async function changeQuestion(
  questionId: string,
  { wording, scale }: QuestionFields,
  moves: StanceMap,
): Promise<Result<void>> {
  let isChanged = false
  const edited = await commit(async () => {
    const now = await readQuestion(questionId)
    if (!now || (moves.size === 0 && JSON.stringify([now.wording, now.scale]) === JSON.stringify([wording, scale])))
      return null
    isChanged = true
    return editQuestion(environment, now, { wording, scale }, await readDossierAnnotations(now.dossierId), moves)
  })
  if (isChanged) sayDone(edited, words.dialog.kept)
  return edited
}

/** Deletes a question; its quotes stay, without question and stance. */
export async function removeQuestion(questionId: string): Promise<Result<void>> {
  let wording: string | null = null
  const removed = await commit(async () => {
    const now = await readQuestion(questionId)
    if (!now) return null
    wording = now.wording
    return deleteQuestion(environment, now, await readDossierAnnotations(now.dossierId))
  })
  if (wording !== null) sayDone(removed, words.remove.done(wording))
  return removed
}

/** Files the quotes of one question under another, which stays. */
export async function joinQuestions(keepId: string, dropId: string, moves: StanceMap): Promise<Result<void>> {
  let wording: string | null = null
  const merged = await commit(async () => {
    const keep = await readQuestion(keepId)
    const drop = await readQuestion(dropId)
    if (!keep || !drop) return null
    wording = keep.wording
    return mergeQuestions(environment, keep, drop, await readDossierAnnotations(keep.dossierId), moves)
  })
  if (wording !== null) sayDone(merged, words.merge.done(wording))
  return merged
}

function sayDone(result: Result<void>, text: string): void {
  if (result.ok) showUndoLine({ text, undoLabel: words.undo, onUndo: () => void undo() })
}
