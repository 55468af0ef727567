import { useState } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import { errorText } from '../errors/error-text.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { closeSheet } from '../navigation/sheet-store.ts'
import { useDossierAnnotations, useQuestions } from '../storage/live.ts'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogBody } from '../ui/dialog.tsx'
import { heldStances } from './held-stances.ts'
import { removeQuestion } from './question-actions.ts'
import styles from './question-dialog.module.css'

const words = messages.questions.remove

/** Asks before a question goes, and says what becomes of its quotes. */
export function DeleteQuestionDialog({ questionId }: { readonly questionId: string }) {
  const { dossierId } = useNavigation(({ place }) => place)
  const question = useQuestions(dossierId)?.find(({ id }) => id === questionId)
  const annotations = useDossierAnnotations(dossierId)
  const [error, setError] = useState<string | null>(null)
  const remove = async (): Promise<void> => {
    const removed = await removeQuestion(questionId)
    if (removed.ok) closeSheet()
    else setError(errorText(removed.error))
  }
  return (
    <Dialog
      alert
      title={words.title}
      onClose={closeSheet}
      actions={
        <>
          <Button onClick={closeSheet}>{messages.questions.cancel}</Button>
          <Button look="primary" autoFocus onClick={() => void remove()}>
            {words.act}
          </Button>
        </>
      }
    >
      <DialogBody>
        <p className={styles.wording} dir="auto">
          {question?.wording}
        </p>
        {annotations && <p>{words.unfiled(heldStances(annotations, questionId).all)}</p>}
        {error !== null && (
          <p role="alert" className={styles.error}>
            {error}
          </p>
        )}
      </DialogBody>
    </Dialog>
  )
}
