import type { Annotation } from '../../shared/model/annotation.ts'
import type { Question } from '../../shared/model/question.ts'
import { messages } from '../../shared/messages/messages.ts'
import { Kbd } from '../ui/kbd.tsx'
import { StanceMark } from '../ui/stance-mark.tsx'
import { stanceTone } from '../ui/stance-tone.ts'
import { amend } from './amend.ts'
import styles from './stance-field.module.css'

const words = messages.annotations

/** The digits that set a stance, in order of the scale. */
export const STANCE_DIGITS = 9

interface StanceFieldProps {
  readonly annotation: Annotation
  readonly question: Question
}

/** The scale of the question as one row of choices. Arrow keys move, digits set, the same again clears. */
export function StanceField({ annotation, question }: StanceFieldProps): React.JSX.Element {
  const { scale } = question
  const chosen = scale.findIndex(({ id }) => id === annotation.stance)
  const set = (index: number): void => {
    const stance = scale[index]
    if (stance) void amend(annotation.id, { stance: stance.id === annotation.stance ? null : stance.id })
  }
  const move = (from: number, by: number, group: HTMLElement): void => {
    const to = (from + by + scale.length) % scale.length
    set(to)
    group.querySelectorAll('button')[to]?.focus()
  }
  return (
    <div className={styles.field}>
      <p className={styles.head}>
        <span className={styles.label}>{words.stance}</span>
        <span className={styles.keys}>
          {words.stanceKeys} <Kbd chord="1" /> {words.stanceKeysTo}{' '}
          <Kbd chord={String(Math.min(scale.length, STANCE_DIGITS))} />
        </span>
      </p>
      <div
        className={styles.scale}
        role="radiogroup"
        aria-label={words.stance}
        onKeyDown={(event) => {
          const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
          if (by === undefined) return
          event.preventDefault()
          event.stopPropagation()
          move(chosen < 0 ? (by > 0 ? -1 : 0) : chosen, by, event.currentTarget)
        }}
      >
        {scale.map((stance, index) => (
          <button
            key={stance.id}
            type="button"
            role="radio"
            className={styles.stance}
            aria-checked={index === chosen}
            tabIndex={index === Math.max(chosen, 0) ? 0 : -1}
            data-stance={stanceTone(index, scale.length)}
            onClick={() => {
              set(index)
            }}
          >
            <StanceMark index={index} length={scale.length} />
            {stance.label}
          </button>
        ))}
      </div>
    </div>
  )
}
