import { ArrowDown, ArrowUp } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { changeFigures, nextSort, useFigures } from '../figures-store.ts'
import { type Column, orderOf } from './columns.ts'
import styles from './ledger.module.css'

const words = messages.figures.view

/** The names of the columns; those that can sort do. */
export function TableHead({ columns }: { readonly columns: readonly Column[] }) {
  return (
    <div role="row" aria-rowindex={1} className={styles.head}>
      {columns.map((column) => (
        <Head key={column} column={column} />
      ))}
    </div>
  )
}

function Head({ column }: { readonly column: Column }) {
  const sort = useFigures((state) => state.sort)
  const label = words.columns[column]
  const order = orderOf(column)
  const sorted = order !== null && sort?.by === order ? (sort.isDescending ? 'descending' : 'ascending') : null
  return (
    <span
      role="columnheader"
      aria-sort={order === null ? undefined : (sorted ?? 'none')}
      className={classNames(styles[column], sorted && styles.sorted)}
    >
      {order !== null ? (
        <button
          type="button"
          tabIndex={-1}
          title={words.sortBy(label)}
          onClick={() => {
            changeFigures({ sort: nextSort(useFigures.getState().sort, order) })
          }}
        >
          {label}
          {sorted && <Icon of={sorted === 'descending' ? ArrowDown : ArrowUp} size={12} />}
        </button>
      ) : (
        <span className={column === 'approximator' ? 'unseen' : undefined}>{label}</span>
      )}
    </span>
  )
}
