import type { ReactNode } from 'react'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import { ANNOTATION_KINDS } from '../../../shared/model/annotation.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { KindMark } from '../../ui/kind-mark.tsx'
import { kindName } from '../../ui/kind-name.ts'
import { type Column, sortBy, useLibrary } from '../library-store.ts'
import { ReadingMark } from './reading-mark.tsx'
import styles from './source-table.module.css'

const text = messages.library.columns

/** The names of the columns; each sorts. */
export function TableHead() {
  return (
    <div className={styles.head} role="row" aria-rowindex={1}>
      <Head column="state" className={styles.state}>
        <ReadingMark state="reading" />
      </Head>
      <Head column="title" className={styles.title} />
      <Head column="outlet" className={styles.outlet} />
      <Head column="authors" className={styles.authors} />
      <Head column="published" className={styles.published} />
      <Head column="words" className={styles.words} />
      {ANNOTATION_KINDS.map((kind) => (
        <Head key={kind} column={kind} className={styles.count}>
          <KindMark kind={kindName(kind)} />
        </Head>
      ))}
    </div>
  )
}

interface HeadProps {
  readonly column: Column
  readonly className?: string | undefined
  /** A mark instead of the name, which is then only said. */
  readonly children?: ReactNode
}

function Head({ column, className, children }: HeadProps) {
  const sort = useLibrary((state) => state.sort)
  const sorted = sort.column === column
  const order = sort.descending ? 'descending' : 'ascending'
  return (
    <span
      role="columnheader"
      className={classNames(className, sorted && styles.sorted)}
      aria-sort={sorted ? order : 'none'}
    >
      <button
        type="button"
        tabIndex={-1}
        title={sorted ? `${text[column]}, ${text[order]}` : text[column]}
        aria-label={children === undefined ? undefined : text[column]}
        onClick={() => {
          sortBy(column)
        }}
      >
        {children ?? text[column]}
        {sorted && <Icon of={sort.descending ? ArrowDown : ArrowUp} size={12} />}
      </button>
    </span>
  )
}
