import { messages } from '../../../shared/messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

const words = messages.annotations

interface ListEmptyProps {
  /** There are annotations, but none that match. */
  readonly isFiltered: boolean
  readonly onClear: () => void
}

export function ListEmpty({ isFiltered, onClear }: ListEmptyProps) {
  if (!isFiltered) return <EmptyState title={words.emptyTitle}>{words.emptyHint}</EmptyState>
  return (
    <EmptyState
      title={words.noneMatch}
      action={
        <Button chord="Shift+l" onClick={onClear}>
          {words.clearFilter}
        </Button>
      }
    />
  )
}
