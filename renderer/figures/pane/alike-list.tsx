import { useId } from 'react'
import type { ApartPair, LedgerGroup, LedgerRow } from '../../../shared/analysis/ledger/ledger.ts'
import { apartWords } from '../../../shared/analysis/ledger/words.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { valueIn } from '../group-scale.ts'
import styles from './measure-pane.module.css'

const words = messages.figures.view.alike

interface AlikeListProps {
  readonly group: LedgerGroup
  /** Id of the figure with the cursor: what looks like it is first. */
  readonly current: string | null
  readonly onChoose: (row: LedgerRow) => void
  readonly onCompareAgain: (pair: ApartPair) => void
}

const isOf = ({ a, b }: ApartPair, id: string | null): boolean => a.annotation.id === id || b.annotation.id === id

/** What looks like a conflict and is none, and why. */
export function AlikeList({ group, current, onChoose, onCompareAgain }: AlikeListProps) {
  const id = useId()
  // That other dates have other values is seen in the plot: it is told of the figure with the cursor only.
  const telling = group.apart.filter((pair) => pair.reason !== 'period' || isOf(pair, current))
  if (telling.length === 0) return null
  const pairs = telling.sort((one, other) => Number(isOf(other, current)) - Number(isOf(one, current)))
  return (
    <section className={styles.alike} aria-labelledby={id}>
      <h3 id={id}>{words.title}</h3>
      <ul>
        {pairs.map((pair) => (
          <li key={`${pair.a.annotation.id} ${pair.b.annotation.id}`}>
            <Pair pair={pair} current={current} onChoose={onChoose} />
            {pair.reason === 'kept-apart' && (
              <Button
                size="small"
                look="plain"
                onClick={() => {
                  onCompareAgain(pair)
                }}
              >
                {words.compareAgain}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

type PairProps = { readonly pair: ApartPair } & Pick<AlikeListProps, 'current' | 'onChoose'>

/** Told of the other one, where one of them has the cursor. */
function Pair({ pair, current, onChoose }: PairProps) {
  const of = pair.a.annotation.id === current ? 'b' : 'a'
  const [told, against] = of === 'a' ? [pair.a, pair.b] : [pair.b, pair.a]
  return (
    <>
      <button
        type="button"
        className={styles.pair}
        onClick={() => {
          onChoose(told)
        }}
      >
        {valueIn(null, told.figure) || messages.figures.noValue}
      </button>
      <span>
        {apartWords(pair, of)}
        {against.annotation.id !== current && ` (${words.than(valueIn(null, against.figure))})`}
      </span>
    </>
  )
}
