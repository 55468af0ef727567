import { StickyNote } from 'lucide-react'
import { memo, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { type Annotation, spanOf } from '../../../shared/model/annotation.ts'
import type { Person } from '../../../shared/model/person.ts'
import type { Question } from '../../../shared/model/question.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { kindName } from '../../ui/kind-name.ts'
import { StanceMark } from '../../ui/stance-mark.tsx'
import type { Buckets } from '../highlights/buckets.ts'
import { blockBelow, type Stage } from '../stage.ts'
import { useScroll } from '../use-scroll.ts'
import { layOutNotes, type WantedNote } from './layout.ts'
import styles from './margin-notes.module.css'
import { noteContent, noteHeight } from './note-content.ts'

const words = messages.reader

interface MarginNotesProps {
  readonly stage: Stage
  readonly buckets: Buckets
  readonly byId: ReadonlyMap<string, Annotation>
  readonly people: readonly Person[]
  readonly questions: readonly Question[]
  readonly activeId: string | null
  readonly layoutTurn: number
  readonly onActivate: (id: string) => void
  /** Shows a list of annotations at a point of the window. */
  readonly onShowMany: (ids: readonly string[], x: number, y: number) => void
}

/** Beyond the screen notes are made this far, px; scrolling further makes new ones. */
const AHEAD = 900
const MOST = 400

/** Where the lines stand beside which the annotations near the screen want their notes. */
function startsNearby(
  stage: Stage,
  buckets: Buckets,
  byId: ReadonlyMap<string, Annotation>,
): ReadonlyMap<string, number> {
  const starts = new Map<string, number>()
  const frame = stage.scroller()?.getBoundingClientRect()
  const origin = stage.column()?.getBoundingClientRect().top
  const first = frame ? blockBelow(stage, frame.top - AHEAD) : null
  if (!frame || origin === undefined || first === null) return starts
  for (let index = first; index < stage.surface.blocks.length && starts.size < MOST; index++) {
    const element = stage.surface.elementOf(index)
    if (!element) continue
    for (const piece of buckets.get(index) ?? []) {
      const annotation = byId.get(piece.id)
      if (!annotation || spanOf(annotation).start !== piece.start) continue
      const [rect] = stage.surface.rectsOf({ start: piece.start, end: piece.start + 1 })
      if (rect) starts.set(piece.id, Math.round(rect.top - origin))
    }
    if (element.getBoundingClientRect().top > frame.bottom + AHEAD) break
  }
  return starts
}

/** Speaker, stance and value beside the lines; only of what is near the screen. */
export const MarginNotes = memo(function MarginNotes(props: MarginNotesProps) {
  const { stage, buckets, byId, activeId, layoutTurn } = props
  const [starts, setStarts] = useState<ReadonlyMap<string, number>>(new Map())
  const measuredAt = useRef(0)
  const measure = useCallback(() => {
    measuredAt.current = stage.scroller()?.scrollTop ?? 0
    setStarts(startsNearby(stage, buckets, byId))
  }, [stage, buckets, byId])
  useScroll(stage.scroller, () => {
    if (Math.abs((stage.scroller()?.scrollTop ?? 0) - measuredAt.current) > AHEAD / 2) measure()
  })
  useLayoutEffect(() => {
    // eslint-disable-next-line react-hooks/set-state-in-effect -- where things stand is known only once they are laid out
    measure()
  }, [measure, layoutTurn])

  const people = useMemo(() => new Map(props.people.map((person) => [person.id, person])), [props.people])
  const questions = useMemo(() => new Map(props.questions.map((each) => [each.id, each])), [props.questions])
  const contents = useMemo(
    () =>
      new Map(
        [...starts.keys()].flatMap((id) => {
          const annotation = byId.get(id)
          return annotation ? [[id, { annotation, content: noteContent(annotation, people, questions) }] as const] : []
        }),
      ),
    [starts, byId, people, questions],
  )
  const wanted: WantedNote[] = [...starts].flatMap(([id, top]) => {
    const known = contents.get(id)
    return known ? [{ id, top, height: noteHeight(known.content) }] : []
  })
  return (
    <div className={styles.notes} aria-label={words.margin} role="group">
      {layOutNotes(wanted, activeId).map(({ id, top, folded }) => {
        const known = contents.get(id)
        if (!known) return null
        return (
          <div key={id} className={styles.place} style={{ top }}>
            <MarginNote {...known} isActive={id === activeId} onActivate={props.onActivate} />
            {folded.length > 0 && (
              <button
                type="button"
                className={styles.more}
                aria-label={words.moreLabel(folded.length)}
                onClick={(event) => {
                  const { left, bottom } = event.currentTarget.getBoundingClientRect()
                  props.onShowMany(folded, left, bottom)
                }}
              >
                {words.more(folded.length)}
              </button>
            )}
          </div>
        )
      })}
    </div>
  )
})

interface MarginNoteProps {
  readonly annotation: Annotation
  readonly content: ReturnType<typeof noteContent>
  readonly isActive: boolean
  readonly onActivate: (id: string) => void
}

const MarginNote = ({ annotation, content, isActive, onActivate }: MarginNoteProps) => (
  <button
    type="button"
    tabIndex={-1}
    className={classNames(styles.note, isActive && styles.active)}
    data-kind={kindName(annotation.kind)}
    aria-current={isActive ? true : undefined}
    onClick={() => {
      onActivate(annotation.id)
    }}
  >
    <span className={styles.words}>
      <span className={annotation.figure ? styles.value : styles.speaker} dir="auto">
        {content.lead}
      </span>
      {content.detail !== '' && <bdi> {content.detail}</bdi>}
      {content.hasNote && <Icon of={StickyNote} size={12} label={words.hasNote} className={styles.mark} />}
    </span>
    {content.stance && (
      <StanceMark index={content.stance.index} length={content.stance.length} className={styles.stance}>
        {content.stance.label}
      </StanceMark>
    )}
  </button>
)
