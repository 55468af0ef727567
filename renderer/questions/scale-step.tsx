import { type DragEvent, type KeyboardEvent, useId } from 'react'
import { ChevronDown, ChevronUp, GripVertical, X } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import type { Stance } from '../../shared/model/question.ts'
import { Icon } from '../ui/icon.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { StanceMark } from '../ui/stance-mark.tsx'
import styles from './scale-editor.module.css'

const words = messages.questions.scale

interface ScaleStepProps {
  readonly step: Stance
  readonly index: number
  readonly length: number
  /** Quotes that hold it. */
  readonly held: number
  readonly problem: string | null
  readonly isDragged: boolean
  readonly onLabel: (label: string) => void
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** Id while this one is dragged, null when it is let go. */
  readonly onDrag: (id: string | null) => void
  readonly onDragOver: (event: DragEvent) => void
}

/** One step of a scale: its mark, its label, how many quotes hold it. */
export function ScaleStep(props: ScaleStepProps) {
  const { step, index, length, held, problem, isDragged, onLabel, onMove, onRemove, onKeyDown, onDrag, onDragOver } =
    props
  const name = step.label.trim() || words.step(index)
  const problemId = useId()
  return (
    <li
      className={styles.step}
      data-dragged={isDragged}
      onDragOver={onDragOver}
      onDrop={(event) => event.preventDefault()}
    >
      <span
        className={styles.grip}
        title={words.drag(name)}
        draggable
        onDragStart={(event) => {
          event.dataTransfer.effectAllowed = 'move'
          event.dataTransfer.setData('text/plain', name)
          onDrag(step.id)
        }}
        onDragEnd={() => {
          onDrag(null)
        }}
      >
        <Icon of={GripVertical} size={14} />
      </span>
      <StanceMark index={index} length={length} />
      <input
        className={styles.label}
        type="text"
        dir="auto"
        aria-label={words.label(index)}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : problemId}
        value={step.label}
        maxLength={120}
        onChange={(event) => {
          onLabel(event.target.value)
        }}
        onKeyDown={onKeyDown}
      />
      <span className={styles.held}>{held > 0 ? words.held(held) : ''}</span>
      <span className={styles.acts}>
        <IconButton
          icon={ChevronUp}
          label={words.moveUp(name)}
          disabled={index === 0}
          onClick={() => {
            onMove(index - 1)
          }}
        />
        <IconButton
          icon={ChevronDown}
          label={words.moveDown(name)}
          disabled={index === length - 1}
          onClick={() => {
            onMove(index + 1)
          }}
        />
        <IconButton
          icon={X}
          label={length === 1 ? words.last : words.remove(name)}
          disabled={length === 1}
          onClick={onRemove}
        />
      </span>
      {problem !== null && (
        <small id={problemId} className={styles.problem} role="alert">
          {problem}
        </small>
      )}
    </li>
  )
}
