import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react'
import { Plus } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Segments } from '../ui/segments.tsx'
import { StanceMark } from '../ui/stance-mark.tsx'
import { added, moved, problemOf, removed, renamed, type ScaleDraft, withPreset } from './scale-draft.ts'
import { ScaleStep } from './scale-step.tsx'
import { StepFates } from './step-fates.tsx'
import styles from './scale-editor.module.css'

const words = messages.questions.scale

type Preset = keyof typeof words.presetLabels
const PRESETS = Object.keys(words.presetLabels) as readonly Preset[]

const presetOf = ({ steps }: ScaleDraft): Preset | 'own' =>
  PRESETS.find((preset) => {
    const labels = words.presetLabels[preset]
    return labels.length === steps.length && steps.every(({ label }, index) => label === labels[index])
  }) ?? 'own'

interface ScaleEditorProps {
  readonly draft: ScaleDraft
  readonly onChange: (draft: ScaleDraft) => void
  /** How many quotes hold each step, by id. */
  readonly held: ReadonlyMap<string, number>
  /** Whether what is wrong is to be shown: not before somebody wanted to keep it. */
  readonly showsProblem: boolean
}

/** An ordered list of steps, each with its label; what becomes of quotes whose step goes; and how it will look. */
export function ScaleEditor({ draft, onChange, held, showsProblem }: ScaleEditorProps) {
  const list = useRef<HTMLOListElement>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const problem = showsProblem ? problemOf(draft) : null
  const { steps } = draft
  const focusStep = (index: number): void => {
    // The row is there after the draft has been drawn.
    requestAnimationFrame(() => {
      list.current?.querySelectorAll<HTMLInputElement>('input')[index]?.focus()
    })
  }
  const move = (from: number, to: number): void => {
    const next = moved(draft, from, to)
    if (next === draft) return
    onChange(next)
    announce(words.moved(steps[from]?.label ?? '', to, steps.length))
  }
  const remove = (id: string, index: number): void => {
    onChange(removed(draft, id))
    focusStep(Math.min(index, steps.length - 2))
  }
  const add = (): void => {
    onChange(added(draft, ''))
    focusStep(steps.length)
  }
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    if (event.nativeEvent.isComposing) return
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (by === null || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    // A row that moves takes the focus along: it stays the same element.
    if (event.altKey) move(index, index + by)
    else focusStep(Math.min(steps.length - 1, Math.max(0, index + by)))
  }
  const onDragOver = (event: DragEvent, index: number): void => {
    if (dragged === null) return
    event.preventDefault()
    const from = steps.findIndex(({ id }) => id === dragged)
    if (from !== index) move(from, index)
  }
  return (
    <fieldset className={styles.editor}>
      <legend className={styles.title}>{words.title}</legend>
      <div className={styles.presets}>
        <span>{words.presets}</span>
        <Segments
          label={words.presets}
          value={presetOf(draft)}
          segments={(['yes-no', 'agree', 'likely', 'own'] as const).map((value) => ({
            value,
            content: words.preset[value],
          }))}
          onChange={(preset) => {
            if (preset === 'own') focusStep(0)
            else onChange(withPreset(draft, words.presetLabels[preset]))
          }}
        />
      </div>
      <p className={styles.hint}>
        {words.hint} {words.reorderHint}.
      </p>
      <ol ref={list} className={styles.steps} aria-label={words.steps}>
        {steps.map((step, index) => (
          <ScaleStep
            key={step.id}
            step={step}
            index={index}
            length={steps.length}
            held={held.get(step.id) ?? 0}
            problem={
              problem?.id === step.id ? (problem.twice ? words.labelTwice(step.label.trim()) : words.labelNeeded) : null
            }
            isDragged={dragged === step.id}
            onLabel={(label) => {
              onChange(renamed(draft, step.id, label))
            }}
            onMove={(to) => {
              move(index, to)
            }}
            onRemove={() => {
              remove(step.id, index)
            }}
            onKeyDown={(event) => {
              onKeyDown(event, index)
            }}
            onDrag={setDragged}
            onDragOver={(event) => {
              onDragOver(event, index)
            }}
          />
        ))}
      </ol>
      <Button look="plain" size="small" icon={Plus} className={styles.add} onClick={add}>
        {words.add}
      </Button>
      <StepFates draft={draft} held={held} onChange={onChange} />
      <section aria-label={words.preview}>
        <h3 className={styles.hint}>{words.preview}</h3>
        <ul className={styles.preview}>
          {steps.map(({ id, label }, index) => (
            <li key={id}>
              <StanceMark index={index} length={steps.length} chip>
                {label.trim() || words.step(index)}
              </StanceMark>
            </li>
          ))}
        </ul>
      </section>
    </fieldset>
  )
}
