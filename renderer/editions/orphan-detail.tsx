import { messages } from '../../shared/messages/messages.ts'
import { type Annotation, exactOf } from '../../shared/model/annotation.ts'
import type { Span } from '../../shared/model/primitives.ts'
import { Button } from '../ui/button.tsx'
import { GuessList } from './guess-list.tsx'
import styles from './orphan-detail.module.css'
import { QUEUE_KEYS } from './queue-keys.ts'

const words = messages.editions

export interface OrphanActions {
  readonly show: () => void
  readonly attachGuess: () => void
  readonly attachSelection: () => void
  /** Keeps it as a quotation, or takes it back. */
  readonly keep: () => void
}

interface OrphanDetailProps {
  readonly orphan: Annotation
  readonly reason: string
  readonly text: string
  readonly language: string
  readonly guesses: readonly Span[]
  readonly chosen: number
  readonly onChoose: (index: number) => void
  readonly onShow: (span: Span) => void
  readonly isResolved: boolean
  readonly error: string | null
  readonly actions: OrphanActions
}

/** One annotation that has no place yet: what it quotes, where it may stand, and what can be done. */
export function OrphanDetail(props: OrphanDetailProps): React.JSX.Element {
  const { orphan, reason, text, language, guesses, chosen, onChoose, onShow, isResolved, error, actions } = props
  const exact = exactOf(orphan)
  const isKept = orphan.quotationOnly === true
  return (
    <div className={styles.detail} data-orphan={orphan.id}>
      <div className={styles.scroll}>
        <p className={styles.label}>{words.quote}</p>
        <p className={styles.passage} lang={language} dir="auto">
          {exact}
        </p>
        <p className={styles.label}>{reason}</p>
        {!isKept && guesses.length > 0 && (
          <GuessList
            exact={exact}
            text={text}
            language={language}
            guesses={guesses}
            chosen={chosen}
            onChoose={onChoose}
            onShow={onShow}
          />
        )}
        {!isKept && isResolved && guesses.length === 0 && <p className={styles.hint}>{words.noGuess}</p>}
      </div>
      {error !== null && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      <div className={styles.actions}>
        {!isKept && guesses.length > 0 && (
          <>
            <Button size="small" look="primary" chord={QUEUE_KEYS.attachGuess} onClick={actions.attachGuess}>
              {words.attachGuess}
            </Button>
            <Button size="small" onClick={actions.show}>
              {words.show}
            </Button>
          </>
        )}
        {!isKept && (
          <Button size="small" chord={QUEUE_KEYS.attachSelection} onClick={actions.attachSelection}>
            {words.attachSelection}
          </Button>
        )}
        <Button size="small" chord={QUEUE_KEYS.keep} onClick={actions.keep}>
          {isKept ? words.takeBack : words.keep}
        </Button>
      </div>
    </div>
  )
}
