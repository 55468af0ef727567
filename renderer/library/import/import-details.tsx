import { useState } from 'react'
import { Check, CircleAlert, CircleX, Copy, type LucideIcon } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { Segments } from '../../ui/segments.tsx'
import { VirtualList } from '../../ui/virtual-list.tsx'
import { byState, IMPORT_STATES, type ImportState, stateOf } from './import-states.ts'
import type { ImportItem, ImportReport } from './import-store.ts'
import styles from './import-details.module.css'

const text = messages.importReport
const number = new Intl.NumberFormat('en')

const ICONS: Readonly<Record<ImportState, LucideIcon>> = {
  failed: CircleX,
  noticed: CircleAlert,
  duplicate: Copy,
  added: Check,
}

/** px: of a row of one line, of one with a reason, and of the whole list at most. */
const ROW = 29
const ROW_WITH_REASON = 47
const MOST = 260

const keyOf = ({ id }: ImportItem): string => String(id)

/** One row a file: what needs a person first. */
export function ImportDetails({ items }: { readonly items: ImportReport['items'] }) {
  const [shown, setShown] = useState<ImportState | null>(null)
  const [active, setActive] = useState<string | null>(null)
  const groups = byState(items)
  const present = IMPORT_STATES.filter((state) => groups[state].length > 0)
  // What was retried may have left its group empty.
  const chosen = present.find((state) => state === shown) ?? null
  const rows = (chosen === null ? IMPORT_STATES : [chosen]).flatMap((state) => groups[state])
  const height = rows.reduce((sum, item) => sum + (reasonOf(item) === null ? ROW : ROW_WITH_REASON), 2)
  return (
    <div className={styles.details}>
      {present.length > 1 && (
        <Segments<ImportState | 'all'>
          label={text.only}
          className={styles.filter}
          value={chosen ?? 'all'}
          onChange={(value) => {
            setShown(value === 'all' ? null : value)
          }}
          segments={[
            { value: 'all', content: <Counted label={text.all} count={items.length} /> },
            ...present.map((state) => ({
              value: state,
              content: <Counted label={text.states[state]} count={groups[state].length} />,
            })),
          ]}
        />
      )}
      <div className={styles.list} style={{ height: Math.min(height, MOST) }}>
        <VirtualList
          label={text.list}
          items={rows}
          keyOf={keyOf}
          rowHeight={ROW}
          measured
          activeKey={active}
          onActiveChange={setActive}
          renderRow={(item) => <Row item={item} />}
        />
      </div>
    </div>
  )
}

function Counted({ label, count }: { readonly label: string; readonly count: number }) {
  return (
    <>
      {label} <span className={styles.count}>{number.format(count)}</span>
    </>
  )
}

/** Why it went otherwise than expected; null where the state says it all. */
function reasonOf(item: ImportItem): string | null {
  if (item.what === 'failed') return item.reason
  if (item.what === 'duplicate') return text.sameAs(item.of)
  if (item.what === 'added' && item.notices.length > 0) return item.notices.map((code) => text.notices[code]).join(' ')
  return null
}

function Row({ item }: { readonly item: ImportItem }) {
  const state = stateOf(item)
  const reason = reasonOf(item)
  return (
    <div className={styles.row}>
      <span className={classNames(styles.state, styles[state])}>
        <Icon of={ICONS[state]} size={14} />
        {text.states[state]}
      </span>
      <bdi className={styles.name} dir="auto">
        {item.name}
      </bdi>
      {reason !== null && (
        <span className={styles.reason}>
          <b className={state === 'failed' ? styles.failure : 'quiet'}>{reason}</b>{' '}
          {item.what === 'failed' && item.next !== undefined && <span className="quiet">{item.next}</span>}
        </span>
      )}
    </div>
  )
}
