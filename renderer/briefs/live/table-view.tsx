import type { NodeKey } from 'lexical'
import type { TableBlock } from '../../../shared/briefs/document/document.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { Inlines } from '../brief-inline.tsx'
import { changedLines, LineDifference } from './difference.tsx'
import styles from './live.module.css'
import type { ShownTable } from './shown.ts'
import { Kept, StateHead } from './state-head.tsx'

const words = messages.briefLive

/** Who holds what on a question, or who said what when. As accepted it is lines; as it is now a table. */
export function TableView({ nodeKey, shown }: { readonly nodeKey: NodeKey; readonly shown: ShownTable }) {
  const { state, accepted, table } = shown
  const [title = '', ...lines] = accepted
  return (
    <figure className={styles.live} data-live-state={state.status} data-table aria-label={words.names[shown.type]}>
      {(state.status === 'stale' || state.status === 'gone') && (
        <StateHead nodeKey={nodeKey} status={state.status}>
          {state.status === 'gone' ? words.goneText.question : words.changed.table(changedLines(accepted, state.now))}
        </StateHead>
      )}
      <div className={styles.table}>
        {state.status === 'stale' ? (
          <LineDifference before={accepted} after={state.now} />
        ) : (
          <>
            <p className={styles.caption}>
              <span className={styles.what}>{words.names[shown.type]}</span> <bdi>{title}</bdi>
            </p>
            {table === null ? <AsAccepted lines={lines} /> : <Table table={table} />}
          </>
        )}
      </div>
      {state.status === 'kept' && (
        <Kept nodeKey={nodeKey} state={state} of="question">
          <LineDifference before={accepted} after={state.now ?? []} />
        </Kept>
      )}
    </figure>
  )
}

const AsAccepted = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <ul className={styles.lines}>
      {lines.map((line, at) => (
        <li key={at} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  )

function Table({ table: { columns, rows, caption } }: { readonly table: TableBlock }) {
  if (rows.length === 0) return <p className={styles.aside}>{words.nothingDated}</p>
  const alignOf = (at: number) => (columns[at]?.align === 'end' ? styles.end : undefined)
  return (
    <table aria-label={caption}>
      <thead>
        <tr>
          {columns.map(({ label }, at) => (
            <th key={at} scope="col" className={alignOf(at)}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, at) => (
              <td key={at} className={alignOf(at)} data-keep={columns[at]?.keepTogether || undefined}>
                <Inlines content={cell} onReference={nowhere} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const nowhere = (): void => undefined
