import { messages } from '../../shared/messages/messages.ts'
import { runCommand } from '../commands/run-command.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { showSplitOnly, usePositionsStore } from './positions-store.ts'
import type { Positions } from './use-positions.ts'

const text = messages.positions.view

/** Why there is no row, and what to do about it. */
export function NothingShown({ positions }: { readonly positions: Positions }) {
  const splitOnly = usePositionsStore((state) => state.splitOnly)
  if (splitOnly && positions.matrix.rows.length > 0) {
    return (
      <EmptyState
        title={text.noSplit}
        action={
          <Button
            chord="s"
            onClick={() => {
              showSplitOnly(false)
            }}
          >
            {text.showAll}
          </Button>
        }
      />
    )
  }
  return (
    <EmptyState
      title={text.noQuestions}
      action={
        <Button chord="q" onClick={() => runCommand('questions.new')}>
          {text.firstQuestion}
        </Button>
      }
    >
      <p>{text.noQuestionsText}</p>
    </EmptyState>
  )
}
