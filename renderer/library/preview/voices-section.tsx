import { useMemo } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { useAnnotations, usePeople } from '../../storage/live.ts'
import type { Source } from '../../../shared/model/source.ts'
import { KindMark } from '../../ui/kind-mark.tsx'
import { kindName } from '../../ui/kind-name.ts'
import { voicesOf } from './voices.ts'
import styles from './preview-pane.module.css'

const text = messages.library.details

interface VoicesSectionProps {
  /** Null while the cursor is still moving. */
  readonly sourceId: string | null
  readonly dossierId: string
  readonly source: Source
  readonly onRead: (source: Source, annotationId?: string) => void
}

/** Who speaks in the source, and how often in which kind; each leads to the first passage. */
export function VoicesSection({ sourceId, dossierId, source, onRead }: VoicesSectionProps) {
  const annotations = useAnnotations(sourceId)
  const people = usePeople(dossierId)
  const voices = useMemo(() => (annotations && people ? voicesOf(annotations, people) : null), [annotations, people])
  return (
    <section className={styles.section}>
      <h3>{text.speakers}</h3>
      {voices?.length === 0 && <p className="faint">{text.noSpeakers}</p>}
      <ul>
        {voices?.map(({ person, counts, first }) => (
          <li key={person.id}>
            <button
              type="button"
              className={styles.voice}
              onClick={() => {
                onRead(source, first)
              }}
            >
              <span className={styles.name} title={person.name}>
                <bdi>{person.name}</bdi>
              </span>
              {counts.map(({ kind, count }) => (
                <KindMark key={kind} kind={kindName(kind)} className="num" label={messages.library.columns[kind]}>
                  {count}
                </KindMark>
              ))}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
