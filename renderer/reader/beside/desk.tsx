import { type ReactNode, useState } from 'react'
import { ScanText } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Person } from '../../../shared/model/person.ts'
import type { Question } from '../../../shared/model/question.ts'
import { useNavigation } from '../../navigation/navigation-store.ts'
import type { Reading, Side } from '../../navigation/place.ts'
import { EmptyState, ErrorState } from '../../ui/empty-state.tsx'
import { Loading } from '../../ui/loading.tsx'
import { ReaderPane } from '../reader-pane.tsx'
import { createSelectionStore, SelectionProvider } from '../selection/selection-store.ts'
import styles from './desk.module.css'
import { PaneHead } from './pane-head.tsx'
import type { OpenSource } from './use-open-source.ts'
import { type SamePassageSearch, useSamePassage } from './use-same-passage.ts'

const words = messages.reader

/** What is read on one side. */
export interface DeskText extends Reading {
  readonly side: Side
  readonly open: OpenSource
}

interface DeskProps {
  /** One or two, from left to right. */
  readonly texts: readonly DeskText[]
  /** Which of them has the keys. */
  readonly side: Side
  readonly people: readonly Person[]
  readonly questions: readonly Question[]
  readonly toLibrary: ReactNode
  readonly onOpenBeside: () => void
}

const textOf = (texts: readonly DeskText[], side: Side): string | null => {
  const open = texts.find((text) => text.side === side)?.open
  return open?.status === 'open' ? open.text : null
}

/** One text, or two side by side. */
export function Desk(props: DeskProps) {
  const { texts, side } = props
  const passages = useSamePassage(textOf(texts, 'left'), textOf(texts, 'right'))
  return (
    <div className={styles.desk}>
      <div className={styles.texts}>
        {texts.map((text) => (
          // A text of its own: nothing of the last one is shown while this one loads.
          <DeskPane
            key={`${text.side} ${text.sourceId}`}
            {...props}
            text={text}
            passages={passages}
            isCurrent={text.side === side}
          />
        ))}
      </div>
    </div>
  )
}

interface DeskPaneProps extends DeskProps {
  readonly text: DeskText
  readonly passages: SamePassageSearch
  readonly isCurrent: boolean
}

function DeskPane({ text, texts, passages, isCurrent, people, questions, toLibrary, onOpenBeside }: DeskPaneProps) {
  const { side, annotationId, open } = text
  const [selections] = useState(createSelectionStore)
  const areTwo = texts.length > 1
  // The keys follow the focus and the mouse, before anything else is done with them.
  const takeKeys = () => {
    if (!isCurrent) useNavigation.getState().switchSide(side)
  }
  return (
    <div
      className={styles.pane}
      data-current={isCurrent || undefined}
      onFocusCapture={takeKeys}
      onPointerDownCapture={takeKeys}
    >
      {areTwo && (
        <PaneHead
          source={open.status === 'open' ? open.source : null}
          onClose={() => {
            useNavigation.getState().closeBeside(side)
          }}
        />
      )}
      <div className={styles.body}>
        {open.status === 'open' ? (
          <SelectionProvider value={selections}>
            <ReaderPane
              {...open}
              people={people}
              questions={questions}
              activeId={annotationId}
              side={side}
              isCurrent={isCurrent}
              areTwo={areTwo}
              passages={passages}
              shownPassage={passages.on(side)}
              onOpenBeside={onOpenBeside}
            />
          </SelectionProvider>
        ) : (
          <Unreadable status={open.status} toLibrary={toLibrary} />
        )}
      </div>
    </div>
  )
}

/** Why there is no text (yet). */
function Unreadable({ status, toLibrary }: { readonly status: string; readonly toLibrary: ReactNode }) {
  switch (status) {
    case 'missing':
      return (
        <ErrorState title={words.missingTitle} action={toLibrary}>
          {words.missingText}
        </ErrorState>
      )
    case 'no-text':
      return (
        <ErrorState title={words.noTextTitle} action={toLibrary}>
          {words.noTextText}
        </ErrorState>
      )
    case 'empty':
      return (
        <EmptyState ofView title={words.emptyTitle} action={toLibrary}>
          {words.emptyText}
        </EmptyState>
      )
    case 'scanned':
      return (
        <EmptyState ofView icon={ScanText} title={words.scannedTitle} action={toLibrary}>
          {words.scannedText}
        </EmptyState>
      )
    default:
      return <Loading />
  }
}
