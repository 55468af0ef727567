import { setOwnVoice } from '../../../shared/edits/voices.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { environment } from '../../environment/browser-environment.ts'
import { commit } from '../../storage/commit.ts'
import { readAnnotations } from '../../storage/contents.ts'
import { undo } from '../../storage/history.ts'
import { showUndoLine } from '../../ui/undo-line.tsx'

const text = messages.positions.view.filing

/** Counts a quote by itself although other sources print it too, or with them again. */
export async function countOnItsOwn({ id }: Annotation, own: boolean): Promise<void> {
  let found = false
  const done = await commit(async () => {
    const now = await readAnnotations([id])
    found = now.length > 0
    return found ? setOwnVoice(environment, now, own) : null
  })
  if (!done.ok || !found) return
  showUndoLine({
    text: own ? text.taken : text.together,
    undoLabel: messages.annotations.undo,
    onUndo: () => void undo(),
  })
}
