import { type KeyboardEvent, useRef } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Question } from '../../../shared/model/question.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { listTarget } from '../../ui/list-keys.ts'
import { StanceMark } from '../../ui/stance-mark.tsx'
import styles from './file-dialog.module.css'

const text = messages.positions.view.filing

/** Digits reach so many steps; arrows and the mouse reach all. */
const DIGITS = 9

interface StancePickerProps {
  readonly question: Question
  /** Id of the stance as it is now. */
  readonly chosen: string | null
  readonly onPick: (stance: string | null) => void
}

/** The scale as a list of buttons; a digit picks as well, and 0 picks none. */
export function StancePicker({ question, chosen, onPick }: StancePickerProps) {
  const { scale } = question
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const digit = /^\d$/.test(event.key) ? Number(event.key) : null
    const at = buttons.findIndex((button) => button === document.activeElement)
    const target = listTarget(event.key, at, buttons.length, buttons.length)
    if (digit === 0) onPick(null)
    else if (digit !== null && digit <= Math.min(DIGITS, scale.length)) onPick(scale[digit - 1]?.id ?? null)
    else if (target !== null) buttons[target]?.focus()
    else return
    event.preventDefault()
  }
  return (
    <div>
      <p className={styles.label} id="filing-stance">
        {text.stance}
      </p>
      <div
        ref={list}
        className={styles.stances}
        role="group"
        aria-labelledby="filing-stance"
        data-stances
        onKeyDown={onKeyDown}
      >
        {scale.map((stance, index) => (
          <button
            key={stance.id}
            type="button"
            className={styles.stance}
            aria-pressed={stance.id === chosen}
            onClick={() => {
              onPick(stance.id)
            }}
          >
            <StanceMark index={index} length={scale.length} className="grow">
              {stance.label}
            </StanceMark>
            {index < DIGITS && <Kbd chord={String(index + 1)} />}
          </button>
        ))}
        <button
          type="button"
          className={styles.stance}
          onClick={() => {
            onPick(null)
          }}
        >
          <span className="grow faint">{text.noStance}</span>
          <Kbd chord="0" />
        </button>
      </div>
    </div>
  )
}
