import { StickyNote } from 'lucide-react'
import { type KeyboardEvent, memo, useCallback, useMemo, useRef, useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import type { Person } from '../../../shared/model/person.ts'
import type { Question } from '../../../shared/model/question.ts'
import { classNames } from '../../ui/class-names.ts'
import { Icon } from '../../ui/icon.tsx'
import { noteText } from '../../../shared/notes/note-text.ts'
import { kindName } from '../../ui/kind-name.ts'
import { StanceMark } from '../../ui/stance-mark.tsx'
import type { Buckets } from '../highlights/buckets.ts'
import { blockBelow, type Stage } from '../stage.ts'
import { AHEAD, useNearScreen } from './use-near-screen.ts'
import { layOutNotes, type WantedNote } from './layout.ts'
import styles from './margin-notes.module.css'
import { noteContent, noteHeight } from './note-content.ts'

const words = messages.reader

interface MarginNotesProps {
  readonly stage: Stage
  readonly buckets: Buckets
  readonly byId: Pick<ReadonlyMap<string, Annotation>, 'get'>
  readonly people: readonly Person[]
  readonly questions: readonly Question[]
  readonly activeId: string | null
  readonly layoutTurn: number
  readonly onActivate: (id: string) => void
  /** Shows a list of annotations at a point of the window. */
  readonly onShowMany: (ids: readonly string[], x: number, y: number) => void
}

const MOST = 400

/** Where a note was found to want to stand, and for which start of its annotation: right until the lines move. */
type Known = ReadonlyMap<string, { readonly start: number; readonly top: number }>

/** Where the lines stand beside which the annotations near the screen want their notes. Asks for no line that is `known`. */
function startsNearby(stage: Stage, buckets: Buckets, known: Known): Known {
  const starts = new Map<string, { readonly start: number; readonly top: number }>()
  const frame = stage.scroller()?.getBoundingClientRect()
  const origin = stage.column()?.getBoundingClientRect().top
  const first = frame ? blockBelow(stage, frame.top - AHEAD) : null
  if (!frame || origin === undefined || first === null) return starts
  for (let index = first; index < stage.surface.blocks.length && starts.size < MOST; index++) {
    const element = stage.surface.elementOf(index)
    if (!element) continue
    for (const { id, start, whole } of buckets.get(index) ?? []) {
      if (whole.start !== start) continue
      const before = known.get(id)
      const [rect] = before?.start === start ? [] : stage.surface.rectsOf({ start, end: start + 1 })
      if (rect) starts.set(id, { start, top: Math.round(rect.top - origin) })
      else if (before?.start === start) starts.set(id, before)
    }
    if (element.getBoundingClientRect().top > frame.bottom + AHEAD) break
  }
  return starts
}

const NOTHING_KNOWN: Known = new Map()

/** Where the notes near the screen want to stand. Another annotation costs one look; other lines cost all. */
function useStarts({ stage, buckets, layoutTurn }: MarginNotesProps): Known {
  const [starts, setStarts] = useState(NOTHING_KNOWN)
  const last = useRef({ layoutTurn: -1, stage, known: NOTHING_KNOWN })
  const measure = useCallback(() => {
    const { known, ...were } = last.current
    const isSame = were.layoutTurn === layoutTurn && were.stage === stage
    const next = startsNearby(stage, buckets, isSame ? known : NOTHING_KNOWN)
    last.current = { layoutTurn, stage, known: next }
    setStarts(next)
  }, [stage, buckets, layoutTurn])
  useNearScreen(stage.scroller, measure)
  return starts
}

/** The arrows go from note to note; one of them at a time takes the Tab key. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === document.activeElement)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  if (to === undefined || at === -1) return
  buttons[to]?.focus()
  event.preventDefault()
  event.stopPropagation()
}

/** Speaker, stance and value beside the lines; only of what is near the screen. */
export const MarginNotes = memo(function MarginNotes(props: MarginNotesProps) {
  const { byId, activeId } = props
  const starts = useStarts(props)

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
  const wanted: WantedNote[] = [...starts].flatMap(([id, { top }]) => {
    const known = contents.get(id)
    return known ? [{ id, top, height: noteHeight(known.content) }] : []
  })
  const placed = layOutNotes(wanted, activeId)
  const reachable = placed.some(({ id }) => id === activeId) ? activeId : placed[0]?.id
  return (
    <div className={styles.notes} aria-label={words.margin} role="group" onKeyDown={moveFocus}>
      {placed.map(({ id, top, folded }) => {
        const known = contents.get(id)
        if (!known) return null
        return (
          <div key={id} className={styles.place} style={{ top }}>
            <MarginNote
              {...known}
              isActive={id === activeId}
              isReachable={id === reachable}
              onActivate={props.onActivate}
            />
            {folded.length > 0 && (
              <button
                type="button"
                tabIndex={-1}
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
  readonly isReachable: boolean
  readonly onActivate: (id: string) => void
}

const MarginNote = ({ annotation, content, isActive, isReachable, onActivate }: MarginNoteProps) => (
  <button
    type="button"
    tabIndex={isReachable ? 0 : -1}
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
      {content.hasNote && (
        <span title={noteText(annotation.note)}>
          <Icon of={StickyNote} size={12} label={words.hasNote} className={styles.mark} />
        </span>
      )}
    </span>
    {content.stance && (
      <StanceMark index={content.stance.index} length={content.stance.length} className={styles.stance}>
        {content.stance.label}
      </StanceMark>
    )}
  </button>
)
