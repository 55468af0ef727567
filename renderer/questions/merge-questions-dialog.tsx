import { useMemo, useState } from 'react'
import { nameKey } from '../../shared/edits/people.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { Question, Stance } from '../../shared/model/question.ts'
import { errorText } from '../errors/error-text.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { closeSheet } from '../navigation/sheet-store.ts'
import { useDossierAnnotations, useQuestions } from '../storage/live.ts'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogBody } from '../ui/dialog.tsx'
import { heldStances } from './held-stances.ts'
import { joinQuestions } from './question-actions.ts'
import { SelectField } from '../ui/select-field.tsx'
import styles from './question-dialog.module.css'

const words = messages.questions.merge
const NO_QUESTIONS: readonly Question[] = []

/** Files the quotes of one question under another, stance by stance. */
export function MergeQuestionsDialog({ questionId }: { readonly questionId: string | null }) {
  const { dossierId } = useNavigation(({ place }) => place)
  const questions = useQuestions(dossierId) ?? NO_QUESTIONS
  const annotations = useDossierAnnotations(dossierId)
  const [keepId, setKeepId] = useState('')
  const [dropId, setDropId] = useState(questionId ?? '')
  const [moves, setMoves] = useState<ReadonlyMap<string, string>>(new Map())
  const [error, setError] = useState<string | null>(null)
  const keep = questions.find(({ id }) => id === keepId) ?? null
  const drop = questions.find(({ id }) => id === dropId) ?? null
  const { held, all } = useMemo(() => heldStances(annotations ?? [], drop?.id ?? null), [annotations, drop?.id])
  const canMerge = keep !== null && drop !== null && keep !== drop
  const used = drop?.scale.filter(({ id }) => held.has(id)) ?? []
  const merge = async (): Promise<void> => {
    if (!canMerge) return
    const said = new Map(used.map((stance) => [stance.id, moves.get(stance.id) ?? likelyStep(stance, drop, keep)]))
    const merged = await joinQuestions(keep.id, drop.id, said)
    if (merged.ok) closeSheet()
    else setError(errorText(merged.error))
  }
  return (
    <Dialog
      title={words.title}
      className={styles.dialog}
      onClose={closeSheet}
      actions={
        <>
          <Button onClick={closeSheet}>{messages.questions.cancel}</Button>
          <Button look="primary" disabled={!canMerge} onClick={() => void merge()}>
            {words.act}
          </Button>
        </>
      }
    >
      <DialogBody>
        <p>{questions.length < 2 ? words.tooFew : words.text}</p>
        <QuestionChoice label={words.join} value={dropId} questions={questions} onChange={setDropId} />
        <QuestionChoice label={words.keep} value={keepId} questions={questions} onChange={setKeepId} />
        {keep !== null && keep === drop && <p role="status">{words.same}</p>}
        {canMerge && <p role="status">{words.moves(all)}</p>}
        {canMerge && used.length > 0 && (
          <section className={styles.steps} aria-label={words.steps}>
            <h3 className="strong">{words.steps}</h3>
            {used.map((stance) => (
              <SelectField
                key={stance.id}
                label={words.step(stance.label, held.get(stance.id) ?? 0)}
                value={moves.get(stance.id) ?? likelyStep(stance, drop, keep)}
                onChange={(stepId) => {
                  setMoves(new Map(moves).set(stance.id, stepId))
                }}
              >
                {keep.scale.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
                <option value={stance.id} hidden={keep.scale.some(({ id }) => id === stance.id)}>
                  {messages.questions.scale.keepOutside}
                </option>
              </SelectField>
            ))}
          </section>
        )}
        {error !== null && (
          <p role="alert" className={styles.error}>
            {error}
          </p>
        )}
      </DialogBody>
    </Dialog>
  )
}

/** The step of the same label, else the same step of a scale of the same length, else none: outside of the scale. */
function likelyStep(stance: Stance, from: Question, to: Question): string {
  const same = to.scale.find(({ label }) => nameKey(label) === nameKey(stance.label))
  const index = from.scale.findIndex(({ id }) => id === stance.id)
  const placed = from.scale.length === to.scale.length ? to.scale[index] : undefined
  return (same ?? placed)?.id ?? stance.id
}

interface QuestionChoiceProps {
  readonly label: string
  readonly value: string
  readonly questions: readonly Question[]
  readonly onChange: (questionId: string) => void
}

const QuestionChoice = ({ label, value, questions, onChange }: QuestionChoiceProps) => (
  <SelectField label={label} value={value} onChange={onChange}>
    <option value="">{words.choose}</option>
    {questions.map(({ id, wording }) => (
      <option key={id} value={id}>
        {wording}
      </option>
    ))}
  </SelectField>
)
