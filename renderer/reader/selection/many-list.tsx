import { useLayoutEffect, useRef } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { type Annotation, exactOf } from '../../../shared/model/annotation.ts'
import type { Person } from '../../../shared/model/person.ts'
import { KindMark } from '../../ui/kind-mark.tsx'
import { kindName } from '../../ui/kind-name.ts'
import styles from './many-list.module.css'

export interface ManyAt {
  readonly ids: readonly string[]
  /** Of the window, px. */
  readonly x: number
  readonly y: number
}

interface ManyListProps {
  readonly at: ManyAt
  readonly byId: Pick<ReadonlyMap<string, Annotation>, 'get'>
  readonly people: readonly Person[]
  readonly activeId: string | null
  readonly onActivate: (id: string) => void
}

/** Long passages are cut here: the whole one is in the inspector a click away. */
const SHOWN = 120

/** All annotations at one place, innermost first. It does not take the focus: clicking on goes through them too. */
export function ManyList({ at, byId, people, activeId, onActivate }: ManyListProps) {
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = list.current
    if (!element) return
    const { width, height } = element.getBoundingClientRect()
    element.style.left = `${String(Math.max(8, Math.min(at.x, window.innerWidth - width - 8)))}px`
    const below = at.y + 18
    const top = below + height > window.innerHeight - 8 ? at.y - height - 18 : below
    element.style.top = `${String(Math.max(8, top))}px`
  }, [at])
  return (
    <div
      ref={list}
      className={styles.list}
      role="group"
      aria-label={messages.reader.overlapping(at.ids.length)}
      data-many
    >
      {at.ids.flatMap((id) => {
        const annotation = byId.get(id)
        if (!annotation) return []
        const speaker = people.find((person) => person.id === annotation.speakerId)?.name
        return (
          <button
            key={id}
            type="button"
            aria-current={id === activeId ? true : undefined}
            onClick={() => {
              onActivate(id)
            }}
          >
            <KindMark kind={kindName(annotation.kind)} label={messages.annotations.kinds[annotation.kind]} />
            <span className={styles.quote} dir="auto">
              {exactOf(annotation).slice(0, SHOWN)}
            </span>
            {speaker !== undefined && (
              <span className={styles.speaker} dir="auto">
                {speaker}
              </span>
            )}
          </button>
        )
      })}
    </div>
  )
}
