import { messages } from '../../shared/messages/messages.ts'
import { AnnotationList } from '../annotations/annotation-list.tsx'
import { Inspector } from '../annotations/inspector.tsx'
import { useNavigation } from '../navigation/navigation-store.ts'
import { useAnnotations, usePeople, useQuestions, useSource, useSourceBlocks, useSourceText } from '../storage/live.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState, ErrorState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { PaneLayout } from '../ui/pane-layout.tsx'
import { focusText } from './focus.ts'
import { ReaderPane } from './reader-pane.tsx'

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

/** Reading one source: its annotations, its text, its inspector. */
export function ReadView() {
  const sourceId = useNavigation(({ place }) => place.sourceId)
  if (sourceId === null)
    return (
      <EmptyState ofView title={words.noSourceTitle} action={toLibrary}>
        {words.noSourceText}
      </EmptyState>
    )
  // A source of its own: nothing of the last one is shown while this one loads.
  return <OpenSource key={sourceId} sourceId={sourceId} />
}

function OpenSource({ sourceId }: { readonly sourceId: string }) {
  const source = useSource(sourceId)
  const text = useSourceText(sourceId)
  const sourceBlocks = useSourceBlocks(sourceId)
  const annotations = useAnnotations(sourceId)
  const people = usePeople(source?.dossierId ?? null)
  const questions = useQuestions(source?.dossierId ?? null)
  const activeId = useNavigation(({ place }) => place.annotationId)
  if (source === null)
    return (
      <ErrorState title={words.missingTitle} action={toLibrary}>
        {words.missingText}
      </ErrorState>
    )
  if (text === null || sourceBlocks === null)
    return (
      <ErrorState title={words.noTextTitle} action={toLibrary}>
        {words.noTextText}
      </ErrorState>
    )
  // The text is shown before its annotations are read, unless one of them says where to begin.
  if (!source || text === undefined || !sourceBlocks || (!annotations && activeId !== null)) return <Loading />
  if (text.trim() === '' || sourceBlocks.blocks.length === 0)
    return (
      <EmptyState ofView title={words.emptyTitle} action={toLibrary}>
        {words.emptyText}
      </EmptyState>
    )
  const shared = {
    source,
    annotations: annotations ?? NONE,
    people: people ?? NONE,
    questions: questions ?? NONE,
  }
  const active = shared.annotations.find(({ id }) => id === activeId) ?? null
  return (
    <PaneLayout
      name="read"
      left={{ label: words.annotations, size: 288, dropBelow: 1360, content: <AnnotationList {...shared} /> }}
      right={{
        label: words.inspector,
        size: 328,
        dropBelow: 960,
        content: <Inspector {...shared} annotation={active} text={text} onDone={focusText} />,
      }}
    >
      <ReaderPane {...shared} text={text} sourceBlocks={sourceBlocks} activeId={activeId} />
    </PaneLayout>
  )
}
