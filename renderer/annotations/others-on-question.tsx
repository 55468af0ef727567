import type { Annotation } from '../../shared/model/annotation.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Question } from '../../shared/model/question.ts'
import { messages } from '../../shared/messages/messages.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { useDossierAnnotations } from '../storage/live.ts'
import { StanceMark } from '../ui/stance-mark.tsx'
import styles from './inspector.module.css'

interface OthersProps {
  readonly annotation: Annotation
  readonly question: Question | null
  readonly people: readonly Person[]
}

/** What other people of the dossier say on the same question: one line a person, its latest stance. */
export function OthersOnQuestion({ annotation, question, people }: OthersProps): React.JSX.Element | null {
  // Whatever this one answers: going from one with a question to one without must not read them all anew.
  const annotations = useDossierAnnotations(annotation.dossierId)
  const go = useNavigation((state) => state.go)
  if (!question || !annotations) return null
  const others = latestByPerson(annotations, annotation, question)
  if (others.length === 0) return null
  return (
    <section className={styles.others}>
      <h2>{messages.annotations.othersOnQuestion}</h2>
      <ul>
        {others.map((other) => {
          const index = question.scale.findIndex(({ id }) => id === other.stance)
          return (
            <li key={other.id}>
              <button
                type="button"
                className={styles.other}
                onClick={() => {
                  go({ view: 'read', sourceId: other.target.source, annotationId: other.id })
                }}
              >
                <span className="grow clip">
                  <bdi>{people.find(({ id }) => id === other.speakerId)?.name}</bdi>
                </span>
                <StanceMark index={index} length={question.scale.length}>
                  {question.scale[index]?.label}
                </StanceMark>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function latestByPerson(
  annotations: readonly Annotation[],
  own: Annotation,
  question: Question,
): readonly Annotation[] {
  const latest = new Map<string, Annotation>()
  for (const other of annotations) {
    if (other.questionId !== question.id || other.stance === null || other.speakerId === null) continue
    if (other.speakerId === own.speakerId) continue
    const known = latest.get(other.speakerId)
    if (!known || known.modifiedAt < other.modifiedAt) latest.set(other.speakerId, other)
  }
  return [...latest.values()]
}
