import type { Annotation } from '../../shared/model/annotation.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Question } from '../../shared/model/question.ts'
import type { Source } from '../../shared/model/source.ts'
import { messages } from '../../shared/messages/messages.ts'
import { amend } from './amend.ts'
import { DateField } from './date-field.tsx'
import { EdgeKeys } from './edge-keys.tsx'
import { FieldRow } from './field-row.tsx'
import { FigureFields } from './figure-fields.tsx'
import { InspectorHead } from './inspector-head.tsx'
import styles from './inspector.module.css'
import { NoteEditor } from './note/note-editor.tsx'
import { OthersOnQuestion } from './others-on-question.tsx'
import { QuestionField } from './question-field.tsx'
import { QuoteProof } from './quote-proof.tsx'
import { SpeakerField } from './speaker-field.tsx'
import { StanceField } from './stance-field.tsx'
import { TagsField } from './tags-field.tsx'
import { useAnnotationCommands } from './use-annotation-commands.ts'

interface InspectorProps {
  /** The annotation that is selected in the source; null when none is. */
  readonly annotation: Annotation | null
  readonly source: Source
  /** Canonical text of the source. */
  readonly text: string
  /** All annotations of the source, in reading order. */
  readonly annotations: readonly Annotation[]
  readonly people: readonly Person[]
  readonly questions: readonly Question[]
  /** Enter kept a field, or Escape left it: back to the text. */
  readonly onDone: () => void
}

const words = messages.annotations

/** Enter and Escape end the work on a one-line field. An open list of completions takes its Escape for itself. */
function leavesField({ key, target, nativeEvent }: React.KeyboardEvent): boolean {
  if (nativeEvent.isComposing || !(target instanceof HTMLInputElement)) return false
  // Enter in the tags adds one; when there is nothing to add it leaves.
  if (target.dataset['field'] === 'tags' && target.value !== '') return false
  return key === 'Enter' || (key === 'Escape' && target.getAttribute('aria-expanded') !== 'true')
}

/**
 * The field must see the key first: it keeps or restores its value. But the next key belongs to the text already, so
 * this is done when the key has come through to the window; in the next frame when somebody held it up.
 */
function afterHandling(done: () => void): void {
  const end = (): void => {
    window.removeEventListener('keydown', end)
    cancelAnimationFrame(frame)
    done()
  }
  const frame = requestAnimationFrame(end)
  window.addEventListener('keydown', end)
}

/** Everything about one annotation, editable in place. */
export function Inspector(props: InspectorProps): React.JSX.Element {
  const { annotation } = props
  return annotation ? (
    <Filled {...props} annotation={annotation} />
  ) : (
    <section className={styles.empty} aria-label={words.inspector}>
      <p className={styles.emptyTitle}>{words.nothingSelected}</p>
      <p>{words.nothingSelectedHint}</p>
    </section>
  )
}

function Filled({
  annotation,
  source,
  text,
  annotations,
  people,
  questions,
  onDone,
}: InspectorProps & { readonly annotation: Annotation }): React.JSX.Element {
  const speaker = people.find(({ id }) => id === annotation.speakerId) ?? null
  const question = questions.find(({ id }) => id === annotation.questionId) ?? null
  useAnnotationCommands({ annotation, source, speaker, question })
  const isFigure = annotation.kind === 'figure'
  return (
    <section
      className={styles.inspector}
      aria-label={words.inspector}
      data-inspector
      onKeyDownCapture={(event) => {
        if (leavesField(event)) afterHandling(onDone)
      }}
    >
      <InspectorHead annotation={annotation} source={source} speaker={speaker} />
      <div className={styles.scroll}>
        <QuoteProof annotation={annotation} source={source} text={text} annotations={annotations} />
        <div className={styles.fields}>
          <SpeakerField annotation={annotation} source={source} people={people} speaker={speaker} />
          {isFigure && <FigureFields key={annotation.id} annotation={annotation} />}
          <QuestionField annotation={annotation} questions={questions} question={question} />
          {question && <StanceField annotation={annotation} question={question} />}
          {!isFigure && <DateField annotation={annotation} source={source} />}
          <TagsField annotation={annotation} />
          <FieldRow label={words.note}>
            <NoteEditor
              key={annotation.id}
              annotation={annotation}
              onChange={(note) => amend(annotation.id, { note })}
            />
          </FieldRow>
        </div>
        <EdgeKeys />
        <OthersOnQuestion annotation={annotation} question={question} people={people} />
      </div>
    </section>
  )
}
