import type { NodeKey } from 'lexical'
import { messages } from '../../../shared/messages/messages.ts'
import { KindMark } from '../../ui/kind-mark.tsx'
import { Difference } from './difference.tsx'
import styles from './live.module.css'
import { OriginLine } from './origin-line.tsx'
import type { ShownFigure } from './shown.ts'
import { Kept, StateHead } from './state-head.tsx'

const words = messages.briefLive

/** The lines of a figure: as printed, value, date, what is measured, who says so (`figureLines`). */
const PARTS = ['printed', 'value', 'date', 'measure', 'who'] as const

/** A value with what it measures, its date, the words that give it, and who says so. */
export function FigureView({ nodeKey, shown }: { readonly nodeKey: NodeKey; readonly shown: ShownFigure }) {
  const { state, accepted } = shown
  const now = state.status === 'stale' ? state.now : accepted
  const part = (name: (typeof PARTS)[number]) => {
    const at = PARTS.indexOf(name)
    return <Difference before={accepted[at] ?? ''} after={now[at] ?? ''} />
  }
  const value = accepted[1] === '' && now[1] === '' ? part('printed') : part('value')
  return (
    <figure className={styles.live} data-kind="figure" data-live-state={state.status} aria-label={words.names.figure}>
      {(state.status === 'stale' || state.status === 'gone') && (
        <StateHead nodeKey={nodeKey} status={state.status}>
          {state.status === 'gone' ? words.goneText.annotation : words.changed.figure}
        </StateHead>
      )}
      <div className={styles.figure}>
        <p className={styles.measure} dir="auto">
          <KindMark kind="figure" /> {part('measure')}
        </p>
        <p className={styles.value}>
          <span className="num" dir="auto">
            {value}
          </span>{' '}
          <span className={styles.date}>{part('date')}</span>
        </p>
        <blockquote dir={shown.direction} lang={shown.language ?? undefined}>
          {part('printed')}
        </blockquote>
      </div>
      <figcaption>
        {state.status === 'stale' && accepted[4] !== now[4] ? (
          <OriginLine origin={shown} who={part('who')} />
        ) : (
          <OriginLine origin={shown} />
        )}
      </figcaption>
      {state.status === 'kept' && (
        <Kept nodeKey={nodeKey} state={state} of="annotation">
          {accepted.map((was, at) => (
            <p key={at} dir="auto">
              <Difference before={was} after={state.now?.[at] ?? ''} />
            </p>
          ))}
        </Kept>
      )}
    </figure>
  )
}
