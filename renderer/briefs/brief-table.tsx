import type { BriefInline, TableBlock } from '../../shared/briefs/document/document.ts'
import { messages } from '../../shared/messages/messages.ts'
import { Inlines } from './brief-inline.tsx'
import { type BlockProps, Line } from './brief-lines.tsx'
import styles from './brief-preview.module.css'

/** A table of the analyst's own has no caption, may have no head, and no column that names its rows. */
export function Table({ block, onReference }: BlockProps<TableBlock>) {
  const ownTable = block.caption === ''
  const classOf = (at: number) => {
    const column = block.columns[at]
    if (column?.align === 'end') return styles.end
    return column?.keepTogether ? styles.keep : undefined
  }
  const cellOf = (cell: readonly BriefInline[], at: number) => {
    if (ownTable) return <Line as="td" key={at} className={classOf(at)} content={cell} onReference={onReference} />
    const content = <Inlines content={cell} onReference={onReference} />
    return at === 0 ? (
      <th key={at} scope="row">
        {content}
      </th>
    ) : (
      <td key={at} className={classOf(at)}>
        {content}
      </td>
    )
  }
  return (
    <div
      className={styles.scroll}
      role="region"
      aria-label={ownTable ? messages.exports.tableLabel : (block.name ?? block.caption)}
      tabIndex={0}
    >
      <table>
        {!ownTable && <caption>{block.caption}</caption>}
        {block.columns.some(({ label }) => label !== '') && (
          <thead>
            <tr>
              {block.columns.map(({ label }, at) => (
                <th key={at} scope="col" className={classOf(at)}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {block.rows.map((cells, row) => (
            <tr key={row}>{cells.map(cellOf)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
