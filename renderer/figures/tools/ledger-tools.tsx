import { GitCompareArrows } from 'lucide-react'
import { NO_LEDGER_FILTER } from '../../../shared/analysis/ledger/sort-filter.ts'
import type { Ledger } from '../../../shared/analysis/ledger/ledger.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { PaneHead } from '../../ui/pane.tsx'
import { Segments } from '../../ui/segments.tsx'
import { changeFigures, changeFilter, GROUPINGS, isNarrowed, useFigures } from '../figures-store.ts'
import { FilterPopover } from './filter-popover.tsx'
import styles from './tools.module.css'

const words = messages.figures
const view = words.view

interface LedgerToolsProps {
  readonly ledger: Ledger
  readonly shown: number
  readonly filtering: boolean
  readonly onFiltering: (open: boolean) => void
}

/** The head of the table: how many, grouped how, and what is left out. */
export function LedgerTools({ ledger, shown, filtering, onFiltering }: LedgerToolsProps) {
  const grouping = useFigures((state) => state.grouping)
  const filter = useFigures((state) => state.filter)
  const segments = GROUPINGS.map((value) => ({ value, content: view.groupings[value] }))
  return (
    <PaneHead ofView title={words.title} count={view.shown(shown, ledger.figures)}>
      {isNarrowed(filter) && (
        <Button
          size="small"
          look="plain"
          onClick={() => {
            changeFigures({ filter: NO_LEDGER_FILTER })
          }}
        >
          {view.filter.clear}
        </Button>
      )}
      <Segments
        label={view.groupBy}
        segments={segments}
        value={grouping}
        onChange={(value) => {
          changeFigures({ grouping: value })
        }}
      />
      <Button
        icon={GitCompareArrows}
        aria-pressed={filter.isInConflict}
        className={styles.toggle}
        onClick={() => {
          changeFilter({ isInConflict: !filter.isInConflict })
        }}
      >
        {view.filter.conflicts} <span className="num">{ledger.conflicts.length}</span>
      </Button>
      <FilterPopover ledger={ledger} open={filtering} onOpenChange={onFiltering} />
    </PaneHead>
  )
}
