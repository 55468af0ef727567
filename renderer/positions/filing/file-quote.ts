import { editAnnotation } from '../../../shared/edits/annotation.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Question } from '../../../shared/model/question.ts'
import { environment } from '../../environment/browser-environment.ts'
import { commit } from '../../storage/commit.ts'
import { readAnnotation } from '../../storage/contents.ts'
import { undo } from '../../storage/history.ts'
import { showUndoLine } from '../../ui/undo-line.tsx'
import type { Filing } from '../positions-store.ts'

/** What must be asked before a quote is filed: nobody's words are given to somebody else silently. */
export interface Asks {
  readonly stance: boolean
  readonly speaker: boolean
}

export function asksOf(annotation: Annotation, { questionId, personId }: Filing): Asks {
  return {
    stance: questionId === null || annotation.questionId !== questionId || annotation.stance === null,
    speaker: personId !== null && annotation.speakerId !== null && annotation.speakerId !== personId,
  }
}

export interface FiledUnder {
  readonly question: Question
  readonly stance: string | null
  readonly speakerId: string | null
}

/** Files a quote under a question and offers to take it back. */
export async function fileQuote(annotationId: string, { question, stance, speakerId }: FiledUnder): Promise<void> {
  let changed = false
  const filed = await commit(async () => {
    const now = await readAnnotation(annotationId)
    changed =
      now !== undefined && (now.questionId !== question.id || now.stance !== stance || now.speakerId !== speakerId)
    return now && changed ? editAnnotation(environment, now, { questionId: question.id, stance, speakerId }) : null
  })
  if (!filed.ok || !changed) return
  showUndoLine({
    text: messages.positions.view.filing.filed(question.wording),
    undoLabel: messages.annotations.undo,
    onUndo: () => void undo(),
  })
}
