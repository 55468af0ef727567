import { useMemo } from 'react'
import type { PersonStatements } from '../../shared/analysis/people/person-statements.ts'
import type { Voice } from '../../shared/analysis/voice.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Stance } from '../../shared/model/question.ts'
import type { Source } from '../../shared/model/source.ts'
import { StanceMark } from '../ui/stance-mark.tsx'
import { scaleOf } from '../../shared/analysis/scale-of.ts'
import { saidOf } from './said.ts'
import { SaidList } from './said-list.tsx'
import styles from './person-page.module.css'

const words = messages.people.page
const NO_SCALE: readonly Stance[] = []

interface PersonSaidProps {
  readonly statements: PersonStatements
  readonly sources: readonly Source[]
  /** Of everybody: the scale of a question shows the stances of all. */
  readonly annotations: readonly Annotation[]
  readonly onOpen: (annotation: Annotation) => void
}

/** Everything that somebody said: by question, then what answers none, then their figures. */
export function PersonSaid({ statements, sources, annotations, onOpen }: PersonSaidProps) {
  const sourceById = useMemo(() => new Map(sources.map((source) => [source.id, source])), [sources])
  const { questions, other, figures } = statements
  const figureVoices = useMemo(() => figures.map((lead) => ({ lead, reprints: [] })), [figures])
  if (questions.length === 0 && other.length === 0 && figures.length === 0) {
    return <p className={styles.nothing}>{words.nothing}</p>
  }
  return (
    <section aria-label={words.said}>
      {questions.map(({ question, cell }) => (
        <Part key={question.id} title={question.wording} foreign voices={cell.voices}>
          <Answer
            voices={cell.voices}
            scale={scaleOf(
              question,
              annotations.filter(({ questionId }) => questionId === question.id),
            )}
            held={cell.held}
            {...{ sourceById, onOpen }}
          />
        </Part>
      ))}
      {other.length > 0 && (
        <Part title={words.other} voices={other}>
          <Answer voices={other} scale={NO_SCALE} held={null} {...{ sourceById, onOpen }} />
        </Part>
      )}
      {figures.length > 0 && (
        <Part title={words.figures} voices={figureVoices}>
          <Answer voices={figureVoices} scale={NO_SCALE} held={null} {...{ sourceById, onOpen }} />
        </Part>
      )}
    </section>
  )
}

interface PartProps {
  readonly title: string
  /** The title is somebody's words, not the app's. */
  readonly foreign?: boolean
  readonly voices: readonly Voice[]
  readonly children: React.ReactNode
}

const Part = ({ title, foreign = false, voices, children }: PartProps) => (
  <section className={styles.part}>
    <h3 className={foreign ? styles.wording : styles.partTitle} dir="auto">
      {title} <small className={styles.count}>{messages.people.quotes(voices.length)}</small>
    </h3>
    {children}
  </section>
)

interface AnswerProps {
  readonly voices: readonly Voice[]
  readonly scale: readonly Stance[]
  readonly held: PersonStatements['questions'][number]['cell']['held']
  readonly sourceById: ReadonlyMap<string, Source>
  readonly onOpen: (annotation: Annotation) => void
}

function Answer({ voices, scale, held, sourceById, onOpen }: AnswerProps) {
  const said = useMemo(() => saidOf(voices, scale, sourceById), [voices, scale, sourceById])
  return (
    <>
      {held && voices.length > 1 && (
        <p className={styles.held}>
          <StanceMark index={held.step} length={scale.length} chip>
            {held.stance.label}
          </StanceMark>
        </p>
      )}
      <SaidList said={said} steps={scale.length} sourceById={sourceById} onOpen={onOpen} />
    </>
  )
}
