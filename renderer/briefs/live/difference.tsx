import { messages } from '../../../shared/messages/messages.ts'
import styles from './live.module.css'
import { type DifferencePart, wordDifference } from './word-difference.ts'

const words = messages.briefLive

/** Two texts laid over each other: struck out what is gone, underlined what is new; both are said too. */
export function Difference({ before, after }: { readonly before: string; readonly after: string }): React.JSX.Element {
  return <Parts parts={wordDifference(before, after)} />
}

export function Parts({ parts }: { readonly parts: readonly DifferencePart[] }): React.JSX.Element {
  return (
    <>
      {parts.map(({ type, text }, at) =>
        type === 'same' ? (
          text
        ) : type === 'gone' ? (
          <del key={at} className={styles.gone}>
            <span className="unseen">{words.removedLine} </span>
            {text}
          </del>
        ) : (
          <ins key={at} className={styles.come}>
            <span className="unseen">{words.addedLine} </span>
            {text}
          </ins>
        ),
      )}
    </>
  )
}

/** The same for the lines of a table: those that are other stand out, the others are as they were. */
export function LineDifference({
  before,
  after,
}: {
  readonly before: readonly string[]
  readonly after: readonly string[]
}): React.JSX.Element {
  return (
    <ul className={styles.lines}>
      {linesOf(before, after).map(({ was, is }, at) => (
        <li key={at} dir="auto">
          <Difference before={was} after={is} />
        </li>
      ))}
    </ul>
  )
}

interface Line {
  readonly was: string
  readonly is: string
}

/** Lines that begin alike (with the name of a person) are one line that changed. */
export function linesOf(before: readonly string[], after: readonly string[]): readonly Line[] {
  const headOf = (line: string): string => line.split(' · ')[0] ?? line
  const left = new Map(before.map((line, at) => [at, line]))
  const now = after.map((is, place): Line => {
    const same = [...left].find(([at, line]) => line === is || (place === 0 && at === 0))
    const match = same ?? [...left].find(([, line]) => headOf(line) === headOf(is) && !after.includes(line))
    if (match) left.delete(match[0])
    return { was: match?.[1] ?? '', is }
  })
  return [...now, ...[...left.values()].map((was) => ({ was, is: '' }))]
}

/** How many of the lines are other. */
export const changedLines = (before: readonly string[], after: readonly string[]): number =>
  linesOf(before, after).filter(({ was, is }) => was !== is).length
