import { useEffect, useRef, useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { type Annotation, exactOf } from '../../../shared/model/annotation.ts'
import type { Question } from '../../../shared/model/question.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Dialog, DialogBody } from '../../ui/dialog.tsx'
import { askToFile, type Filing } from '../positions-store.ts'
import type { Positions } from '../use-positions.ts'
import { asksOf, fileQuote } from './file-quote.ts'
import styles from './file-dialog.module.css'
import { SpeakerChoice } from './speaker-choice.tsx'
import { StancePicker } from './stance-picker.tsx'

const text = messages.positions.view.filing

interface FileDialogProps {
  readonly positions: Positions
  readonly annotation: Annotation
  readonly filing: Filing
}

const close = (): void => {
  askToFile(null)
}

/** Under which question a quote goes, and with which stance; choosing the stance files it. */
export function FileDialog({ positions, annotation, filing }: FileDialogProps) {
  const { questions } = positions.input
  const [question, setQuestion] = useState<Question | null>(
    questions.find(({ id }) => id === filing.questionId) ?? null,
  )
  const [wrong, setWrong] = useState(false)
  const [speakerId, setSpeakerId] = useState(annotation.speakerId ?? filing.personId)
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Where the question is known, one key more files it.
    const first = filing.questionId === null ? 'input' : '[data-stances] button'
    body.current?.querySelector<HTMLElement>(first)?.focus()
  }, [filing.questionId])
  const file = (stance: string | null): void => {
    if (!question) {
      setWrong(true)
      return
    }
    close()
    void fileQuote(annotation.id, { question, stance, speakerId })
  }
  return (
    <Dialog title={text.title} onClose={close} actions={<Button onClick={close}>{text.cancel}</Button>}>
      <DialogBody>
        <div ref={body} className={styles.body}>
          <blockquote className={styles.quote} dir="auto">
            {exactOf(annotation)}
          </blockquote>
          <ComboBox
            label={text.question}
            value={question?.wording ?? ''}
            options={questions.map(({ id, wording }) => ({ id, label: wording }))}
            onCommit={({ id }) => {
              const chosen = questions.find((each) => each.id === id) ?? null
              setWrong(!chosen)
              setQuestion(chosen)
            }}
          />
          {wrong && <p role="alert">{text.questionNeeded}</p>}
          {asksOf(annotation, filing).speaker && (
            <SpeakerChoice
              now={positions.personOf(annotation.speakerId)}
              ofColumn={positions.personOf(filing.personId)}
              chosen={speakerId}
              onChoose={setSpeakerId}
            />
          )}
          {question && (
            <StancePicker
              question={question}
              chosen={annotation.questionId === question.id ? annotation.stance : null}
              onPick={file}
            />
          )}
        </div>
      </DialogBody>
    </Dialog>
  )
}
