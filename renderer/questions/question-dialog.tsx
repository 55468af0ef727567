import { type FormEvent, useMemo, useState } from 'react'
import { findQuestion } from '../../shared/edits/questions.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import { DEFAULT_SCALE, type Question } from '../../shared/model/question.ts'
import { errorText } from '../errors/error-text.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { closeSheet } from '../navigation/sheet-store.ts'
import { useDossierAnnotations, useQuestions } from '../storage/live.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Loading } from '../ui/loading.tsx'
import { TextField } from '../ui/text-field.tsx'
import { heldStances } from './held-stances.ts'
import { addQuestion, changeQuestion } from './question-actions.ts'
import { draftOf, finish, problemOf } from './scale-draft.ts'
import { ScaleEditor } from './scale-editor.tsx'
import styles from './question-dialog.module.css'

const words = messages.questions.dialog
const FORM = 'question'

/** The wording and the scale of a question: of a new one, or of one that is asked already. */
export function QuestionDialog({ questionId }: { readonly questionId: string | null }) {
  const { dossierId } = useNavigation(({ place }) => place)
  const questions = useQuestions(dossierId)
  const annotations = useDossierAnnotations(dossierId)
  if (!questions || !annotations || dossierId === null) {
    return (
      <Dialog title={words.editTitle} className={styles.dialog} onClose={closeSheet}>
        <Loading label={messages.questions.loading} />
      </Dialog>
    )
  }
  const question = questions.find(({ id }) => id === questionId) ?? null
  return <Filled {...{ dossierId, question, questions, annotations }} />
}

interface FilledProps {
  readonly dossierId: string
  readonly question: Question | null
  readonly questions: readonly Question[]
  readonly annotations: readonly Annotation[]
}

function Filled({ dossierId, question, questions, annotations }: FilledProps) {
  const [wording, setWording] = useState(question?.wording ?? '')
  const [draft, setDraft] = useState(() => draftOf(question?.scale ?? DEFAULT_SCALE))
  const [wasTried, setTried] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const { held } = useMemo(() => heldStances(annotations, question?.id ?? null), [annotations, question?.id])
  const given = wording.trim()
  const wordingError = wordingProblem(given, question, questions)
  const submit = async (): Promise<void> => {
    setTried(true)
    if (wordingError !== null || problemOf(draft) !== null) return
    const { scale, moves } = finish(draft, held.keys())
    const fields = { wording: given, scale }
    const kept = await (question ? changeQuestion(question.id, fields, moves) : addQuestion(dossierId, fields))
    if (kept.ok) closeSheet()
    else setError(errorText(kept.error))
  }
  const isWorked = given !== (question?.wording ?? '') || draft.steps !== (question?.scale ?? DEFAULT_SCALE)
  return (
    <Dialog
      title={question ? words.editTitle : words.newTitle}
      className={styles.dialog}
      onClose={closeSheet}
      staysOnClickBeside={isWorked}
      actions={
        <>
          {error !== null && (
            <p role="alert" className={styles.error}>
              {error}
            </p>
          )}
          <Button onClick={closeSheet}>{messages.questions.cancel}</Button>
          <Button look="primary" type="submit" form={FORM}>
            {question ? words.keep : words.add}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        className={styles.form}
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          void submit()
        }}
      >
        <TextField
          label={words.wording}
          placeholder={words.wordingPlaceholder}
          value={wording}
          error={wasTried ? wordingError : null}
          autoFocus
          maxLength={500}
          onChange={setWording}
        />
        <ScaleEditor draft={draft} onChange={setDraft} held={held} showsProblem={wasTried} />
      </form>
    </Dialog>
  )
}

function wordingProblem(wording: string, question: Question | null, questions: readonly Question[]): string | null {
  if (wording === '') return words.wordingNeeded
  const others = questions.filter((other) => other.id !== question?.id)
  return findQuestion(others, wording) ? words.wordingTaken : null
}
