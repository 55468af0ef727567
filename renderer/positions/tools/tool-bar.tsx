import { ArrowDownUp, ListFilter, Plus } from 'lucide-react'
import { ROW_ORDERS, type RowOrder } from '../../../shared/analysis/matrix/matrix.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { runCommand } from '../../commands/run-command.ts'
import { Button } from '../../ui/button.tsx'
import buttonStyles from '../../ui/button.module.css'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import { PaneHead } from '../../ui/pane.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Segments } from '../../ui/segments.tsx'
import { chooseOrder, isFiltered, showSplitOnly, usePositionsStore } from '../positions-store.ts'
import type { Positions } from '../use-positions.ts'
import { FilterPanel } from './filter-panel.tsx'
import styles from './tools.module.css'

const text = messages.positions
const words = text.view

const BUTTON = classNames(buttonStyles.button, buttonStyles.outlined, buttonStyles.normal)

interface ToolBarProps {
  readonly positions: Positions
  readonly filterOpen: boolean
  readonly onFilterOpen: (open: boolean) => void
}

/** What is shown of the matrix, in which order, and a question more. */
export function ToolBar({ positions, filterOpen, onFilterOpen }: ToolBarProps) {
  const splitOnly = usePositionsStore((state) => state.splitOnly)
  const order = usePositionsStore((state) => state.order)
  const filter = usePositionsStore((state) => state.filter)
  const { matrix } = positions
  return (
    <PaneHead ofView title={text.title} count={text.counts(matrix.rows.length, matrix.people.length)}>
      <Segments
        label={words.show}
        segments={[
          { value: 'all', content: words.all },
          { value: 'split', content: words.splitOnly },
        ]}
        value={splitOnly ? 'split' : 'all'}
        onChange={(value) => {
          showSplitOnly(value === 'split')
        }}
      />
      <Menu
        label={words.order}
        triggerClassName={BUTTON}
        trigger={
          <>
            <Icon of={ArrowDownUp} />
            <span className="unseen">{words.order}: </span>
            <span className={styles.wide}>{words.orders[order]}</span>
          </>
        }
        groups={[ROW_ORDERS.map((each) => ({ id: each, label: words.orders[each], checked: each === order }))]}
        onAction={(id) => {
          const chosen = ROW_ORDERS.find((each): each is RowOrder => each === id)
          if (chosen) chooseOrder(chosen)
        }}
      />
      <Popover
        label={words.filter}
        triggerClassName={classNames(BUTTON, isFiltered(filter) && styles.on)}
        trigger={
          <>
            <Icon of={ListFilter} />
            <span className={styles.wide}>{words.filter}</span>
          </>
        }
        triggerLabel={words.filter}
        open={filterOpen}
        onOpenChange={onFilterOpen}
      >
        <FilterPanel positions={positions} />
      </Popover>
      <Button icon={Plus} chord="q" onClick={() => runCommand('questions.new')}>
        {words.newQuestion}
      </Button>
    </PaneHead>
  )
}
