import type { Annotation } from '../../shared/model/annotation.ts'
import type { Question } from '../../shared/model/question.ts'
import { messages } from '../../shared/messages/messages.ts'
import { openSheet } from '../navigation/sheet-store.ts'
import { Button } from '../ui/button.tsx'
import { ComboBox } from '../ui/combo-box.tsx'
import { amendQuestion } from './amend.ts'
import { FieldRow } from './field-row.tsx'
import styles from './inspector.module.css'

const words = messages.annotations

interface QuestionFieldProps {
  readonly annotation: Annotation
  readonly questions: readonly Question[]
  readonly question: Question | null
}

/** The question that the passage answers: one that is asked already, or a new one in the analyst's words. */
export function QuestionField({ annotation, questions, question }: QuestionFieldProps): React.JSX.Element {
  return (
    <FieldRow label={words.question}>
      <ComboBox
        key={annotation.id}
        label={words.question}
        labelUnseen
        className={styles.inline}
        value={question?.wording ?? ''}
        placeholder={words.questionPlaceholder}
        options={questions.map(({ id, wording }) => ({ id, label: wording }))}
        onCommit={({ text }) => void amendQuestion(annotation, text, questions)}
      />
      {question && (
        <Button
          look="plain"
          size="small"
          onClick={() => {
            openSheet({ kind: 'question', questionId: question.id })
          }}
        >
          {words.editQuestion}
        </Button>
      )}
    </FieldRow>
  )
}
