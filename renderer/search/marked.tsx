import { Fragment } from 'react'
import type { Passage } from '../../shared/search/passages.ts'
import styles from './search.module.css'

/** A passage with what was found in it marked; an ellipsis where its line goes on. */
export function Marked({ passage }: { readonly passage: Passage }) {
  const { text, marks, isCutBefore, isCutAfter } = passage
  return (
    <>
      {isCutBefore && '… '}
      {marks.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(marks[index - 1]?.end ?? 0, start)}
          <mark className={styles.mark}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
      {isCutAfter && ' …'}
    </>
  )
}
