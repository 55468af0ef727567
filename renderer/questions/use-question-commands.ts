import { useMemo } from 'react'
import { Merge, PencilLine, Plus, Trash2 } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-store.ts'
import { openSheet, type Sheet } from '../navigation/sheet-store.ts'

const words = messages.questions

interface QuestionCommandsOptions {
  /** The one that is selected in the view; null when none is. */
  readonly questionId?: string | null
}

/** What can be done with questions from a view that shows them. */
export function useQuestionCommands({ questionId = null }: QuestionCommandsOptions = {}): void {
  const commands = useMemo<readonly Command[]>(() => {
    const { group } = words
    const opens = (sheetOf: (id: string) => Sheet) => ({
      disabled: questionId === null ? words.chooseFirst : null,
      run: () => {
        if (questionId !== null) openSheet(sheetOf(questionId))
      },
    })
    return [
      {
        id: 'questions.new',
        label: words.create,
        group,
        keys: ['q'],
        keyLine: words.keyLine,
        icon: Plus,
        run: () => {
          openSheet({ kind: 'question', questionId: null })
        },
      },
      {
        ...opens((id) => ({ kind: 'question', questionId: id })),
        id: 'questions.edit',
        label: words.edit,
        group,
        keys: ['Shift+q'],
        icon: PencilLine,
      },
      {
        ...opens((id) => ({ kind: 'delete-question', questionId: id })),
        id: 'questions.delete',
        label: words.remove.open,
        group,
        keys: ['Alt+Delete'],
        icon: Trash2,
      },
      {
        id: 'questions.merge',
        label: words.merge.open,
        group,
        keys: ['Alt+q'],
        icon: Merge,
        run: () => {
          openSheet({ kind: 'merge-questions', questionId })
        },
      },
    ]
  }, [questionId])
  useCommands('questions.view', commands)
}
