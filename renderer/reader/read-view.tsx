import { useState } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import { AnnotationList } from '../annotations/annotation-list.tsx'
import { Inspector } from '../annotations/inspector.tsx'
import { EditionCommands } from '../editions/edition-commands.tsx'
import { EditionPane } from '../editions/edition-pane.tsx'
import { useNavigation } from '../navigation/navigation-store.ts'
import { readingOn, type Reading, type Side } from '../navigation/place.ts'
import { usePeople, useQuestions } from '../storage/live.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { PaneLayout } from '../ui/pane-layout.tsx'
import { Desk, type DeskText } from './beside/desk.tsx'
import { SourceChooser } from './beside/source-chooser.tsx'
import { type OpenSource, useOpenSource } from './beside/use-open-source.ts'
import { focusText } from './focus.ts'

const words = messages.reader

const toLibrary = (
  <Button
    chord="$mod+1"
    onClick={() => {
      useNavigation.getState().go({ view: 'library' })
    }}
  >
    {words.openLibrary}
  </Button>
)

// One array for all: a new one each time would be a change each time.
const NONE: readonly never[] = []

/**
 * Narrower windows (px) drop the side panes; two texts want more room than one. Beside one text the list has room for
 * longer when it is asked for: what is placed from it has to be seen.
 */
const DROPS = {
  one: { list: 1360, listOver: 1180, inspector: 960 },
  two: { list: 1800, listOver: 1800, inspector: 1180 },
} as const

const textOn = (side: Side, reading: Reading | null, open: OpenSource | null): readonly DeskText[] =>
  reading && open ? [{ side, ...reading, open }] : []

/** Reading a source, or two side by side: annotations, text, inspector. */
export function ReadView() {
  const place = useNavigation((state) => state.place)
  const [isChoosing, setIsChoosing] = useState(false)
  const [left, right] = [readingOn(place, 'left'), readingOn(place, 'right')]
  const [leftSource, rightSource] = [useOpenSource(left), useOpenSource(right)]
  const people = usePeople(place.dossierId) ?? NONE
  const questions = useQuestions(place.dossierId) ?? NONE
  const current = place.side === 'left' ? leftSource : rightSource
  if (place.sourceId === null || !current)
    return (
      <EmptyState ofView title={words.noSourceTitle} action={toLibrary}>
        {words.noSourceText}
      </EmptyState>
    )
  const desk = (
    <Desk
      texts={[...textOn('left', left, leftSource), ...textOn('right', right, rightSource)]}
      side={place.side}
      people={people}
      questions={questions}
      toLibrary={toLibrary}
      onOpenBeside={() => {
        setIsChoosing(true)
      }}
    />
  )
  const chooser = isChoosing && place.dossierId !== null && (
    <SourceChooser
      dossierId={place.dossierId}
      currentId={place.sourceId}
      onChoose={(sourceId) => {
        setIsChoosing(false)
        // After the dialog has given the focus back, and with it the keys.
        queueMicrotask(() => {
          useNavigation.getState().openBeside(sourceId)
        })
      }}
      onClose={() => {
        setIsChoosing(false)
      }}
    />
  )
  const shared = current.status === 'open' ? { ...current, people, questions } : null
  const active = shared?.annotations.find(({ id }) => id === place.annotationId) ?? null
  const drops = place.beside === null ? DROPS.one : DROPS.two
  return (
    <>
      <PaneLayout
        name="read"
        {...(shared && {
          left: {
            label: words.annotations,
            size: 288,
            dropBelow: drops.list,
            overBelow: drops.listOver,
            content: shared.areListed ? (
              <EditionPane source={shared.source} text={shared.text}>
                <AnnotationList key={place.sourceId} {...shared} onGoToPassage={focusText} />
              </EditionPane>
            ) : (
              <Loading />
            ),
          },
          right: {
            label: words.inspector,
            size: 328,
            dropBelow: drops.inspector,
            content: <Inspector key={place.sourceId} {...shared} annotation={active} onDone={focusText} />,
          },
        })}
      >
        {desk}
      </PaneLayout>
      {chooser}
      {shared && <EditionCommands source={shared.source} text={shared.text} />}
    </>
  )
}
