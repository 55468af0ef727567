import { useCallback, useLayoutEffect, useState } from 'react'
import { Scale } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import { runCommand } from '../commands/run-command.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { useViewStatus } from '../navigation/view-status.ts'
import { usePeopleCommands } from '../people/use-people-commands.ts'
import { useQuestionCommands } from '../questions/use-question-commands.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { Board } from './board.tsx'
import { enterDossier, openPerson } from './positions-store.ts'
import { usePositionsCommands } from './use-positions-commands.ts'
import { type Positions, usePositions } from './use-positions.ts'

const text = messages.positions

/** Who says what on which question, and when: the matrix, its quotes and the timeline. */
export function PositionsView() {
  const dossierId = useNavigation(({ place }) => place.dossierId)
  useLayoutEffect(() => {
    enterDossier(dossierId)
  }, [dossierId])
  const positions = usePositions()
  const [filterOpen, setFilterOpen] = useState(false)
  const openFilter = useCallback(() => {
    setFilterOpen(true)
  }, [])
  usePositionsCommands(positions, openFilter)
  useCommandsOfOthers(positions)
  const rows = positions?.matrix.rows ?? []
  useViewStatus(rows.length > 0 ? text.splitCount(rows.filter(({ split }) => split !== null).length, rows.length) : '')

  if (!positions) return <Loading label={text.loading} />
  if (positions.whole.rows.length === 0 && positions.unfiled.length === 0) return <Empty />
  return <Board positions={positions} filterOpen={filterOpen} onFilterOpen={setFilterOpen} />
}

/** People and questions have commands of their own: what they are about is where the cursor is. */
function useCommandsOfOthers(positions: Positions | undefined): void {
  const person = positions?.columns[positions.place.column]?.person ?? null
  const question = positions?.rows[positions.place.row]?.question ?? null
  usePeopleCommands({ personId: person?.id ?? null, onPage: openPerson })
  useQuestionCommands({ questionId: question?.id ?? null })
}

function Empty() {
  return (
    <EmptyState
      ofView
      icon={Scale}
      title={text.emptyTitle}
      action={
        <Button chord="q" onClick={() => runCommand('questions.new')}>
          {text.view.firstQuestion}
        </Button>
      }
    >
      <p>{text.emptyText}</p>
    </EmptyState>
  )
}
