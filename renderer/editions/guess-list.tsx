import { type KeyboardEvent, useId } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import type { Span } from '../../shared/model/primitives.ts'
import { listTarget } from '../ui/list-keys.ts'
import { GuessText } from './guess-text.tsx'
import styles from './orphan-detail.module.css'

const words = messages.editions

interface GuessListProps {
  readonly exact: string
  readonly text: string
  readonly language: string
  /** A few at most, best first. */
  readonly guesses: readonly Span[]
  /** Index of the chosen one. */
  readonly chosen: number
  readonly onChoose: (index: number) => void
  readonly onShow: (span: Span) => void
}

/** The places that may be meant: one tab stop, arrows choose, Enter shows the place in the text. */
export function GuessList(props: GuessListProps): React.JSX.Element {
  const { exact, text, language, guesses, chosen, onChoose, onShow } = props
  const id = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const current = guesses[chosen]
    const target = listTarget(event.key, chosen, guesses.length, 1)
    if (event.key === 'Enter' && current) onShow(current)
    else if (target !== null) onChoose(target)
    else return
    event.preventDefault()
  }
  return (
    <div
      className={styles.guesses}
      role="listbox"
      aria-label={words.guesses}
      tabIndex={0}
      aria-activedescendant={`${id}-${String(chosen)}`}
      onKeyDown={onKeyDown}
    >
      {guesses.map((span, index) => (
        <div
          key={`${String(span.start)}-${String(span.end)}`}
          id={`${id}-${String(index)}`}
          className={styles.guess}
          role="option"
          aria-selected={index === chosen}
          onClick={() => {
            onChoose(index)
          }}
          onDoubleClick={() => {
            onShow(span)
          }}
        >
          {guesses.length > 1 && <span className={styles.ordinal}>{words.guess(index + 1, guesses.length)}</span>}
          <GuessText exact={exact} text={text} span={span} language={language} />
        </div>
      ))}
    </div>
  )
}
