import { keepApartFromAll } from '../../shared/edits/keep-apart.ts'
import { bringTogether } from '../../shared/edits/figures.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Transaction } from '../../shared/model/transaction.ts'
import { runCommand } from '../commands/run-command.ts'
import { environment } from '../environment/browser-environment.ts'
import { commit } from '../storage/commit.ts'
import { readAnnotation } from '../storage/contents.ts'
import { showUndoLine } from '../ui/undo-line.tsx'

const words = messages.figures.view.conflict

/** Not the same thing: the figure is never compared with the others again. Says so and offers to take it back. */
export const keepApart = (id: string, others: readonly string[], told: string): Promise<void> =>
  change(id, others, told, (figure, rest) => keepApartFromAll(environment, figure, rest))

/** The same thing after all. */
export const compareAgain = (id: string, other: string, told: string): Promise<void> =>
  change(id, [other], told, (figure, [only]) => (only ? bringTogether(environment, figure, only) : null))

type Edit = (figure: Annotation, others: readonly Annotation[]) => Transaction | null

async function change(id: string, others: readonly string[], told: string, edit: Edit): Promise<void> {
  let isDone = false
  const result = await commit(async () => {
    const figure = await readAnnotation(id)
    const rest = await Promise.all(others.map(readAnnotation))
    const step = figure
      ? edit(
          figure,
          rest.filter((other) => other !== undefined && other !== null),
        )
      : null
    isDone = step !== null
    return step
  })
  if (!result.ok || !isDone) return
  showUndoLine({ text: told, undoLabel: words.undo, onUndo: () => runCommand('edit.undo') })
}
