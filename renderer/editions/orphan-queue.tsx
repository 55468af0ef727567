import type { KeyboardEvent } from 'react'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Source } from '../../shared/model/source.ts'
import { Icon } from '../ui/icon.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { Segments } from '../ui/segments.tsx'
import { useLate } from '../ui/use-late.ts'
import { VirtualList } from '../ui/virtual-list.tsx'
import { OrphanDetail } from './orphan-detail.tsx'
import styles from './orphan-queue.module.css'
import { OrphanRow } from './orphan-row.tsx'
import { reasonText } from './orphan-words.ts'
import { useQueueStore } from './queue-store.ts'
import { useQueueCommands } from './use-queue-commands.ts'
import { type Queue, type Shelf, useQueue } from './use-queue.ts'

const words = messages.editions

/** px. */
const ROW_HEIGHT = 58
const BORDER = 1
/** Rows in sight: what is done with one of them needs the rest of the pane. */
const ROWS_SHOWN = 3

interface OrphanQueueProps {
  readonly source: Source
  readonly text: string
  /** All that is still annotated in the old edition, in its reading order. */
  readonly ofOldEdition: readonly Annotation[]
}

/** What the new edition does not have, one by one: to be placed by hand, or kept as a quotation. */
export function OrphanQueue({ source, text, ofOldEdition }: OrphanQueueProps): React.JSX.Element {
  const queue = useQueue(source, text, ofOldEdition)
  const isOpen = useQueueStore((state) => state.isOpen)
  useQueueCommands(queue)
  return (
    <section className={styles.queue} aria-label={words.queue} data-orphans={queue.toPlace.length}>
      <QueueHead queue={queue} isOpen={isOpen} />
      {isOpen && <QueueBody queue={queue} source={source} text={text} />}
    </section>
  )
}

function QueueHead({ queue, isOpen }: { readonly queue: Queue; readonly isOpen: boolean }): React.JSX.Element {
  const { toPlace, kept, shelf, onShelf } = queue
  return (
    <header className={styles.head}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-label={isOpen ? words.collapse : words.expand}
        onClick={() => {
          useQueueStore.setState({ isOpen: !isOpen })
        }}
      >
        <Icon of={isOpen ? ChevronDown : ChevronRight} />
      </button>
      {kept.length === 0 ? (
        <h2 className={styles.title}>
          {words.toPlace} <span className="faint num">{toPlace.length.toLocaleString('en')}</span>
        </h2>
      ) : (
        <Segments<Shelf>
          label={words.which}
          value={shelf}
          onChange={onShelf}
          segments={[
            { value: 'toPlace', content: shelfText(words.toPlace, toPlace.length) },
            { value: 'kept', content: shelfText(words.kept, kept.length) },
          ]}
        />
      )}
    </header>
  )
}

const shelfText = (name: string, count: number): string => `${name} ${count.toLocaleString('en')}`

interface QueueBodyProps {
  readonly queue: Queue
  readonly source: Source
  readonly text: string
}

function QueueBody({ queue, source, text }: QueueBodyProps): React.JSX.Element {
  const { shelf, shown, active, resolutions, guesses, chosen } = queue
  const isLate = useLate(resolutions.progress !== null)
  const onKeyDown = (event: KeyboardEvent) => {
    const isList = event.target instanceof Element && event.target.role === 'listbox'
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (!isList || by === 0 || guesses.length < 2 || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.shiftKey) return
    event.preventDefault()
    queue.choose((chosen + by + guesses.length) % guesses.length)
  }
  const reason = (orphan: Annotation): string =>
    reasonText(orphan, resolutions.byId.get(orphan.id), queue.repeats.has(orphan.id))
  return (
    <div className={styles.body} onKeyDown={onKeyDown}>
      {resolutions.progress && isLate && (
        <ProgressBar label={words.resolving} value={resolutions.progress.done} max={resolutions.progress.total} />
      )}
      {resolutions.hasFailed && (
        <p className={styles.note} role="alert">
          {words.notLooked}
        </p>
      )}
      {shown.length === 0 && <p className={styles.note}>{shelf === 'kept' ? words.noneKept : words.noneToPlace}</p>}
      {shown.length > 0 && (
        <div className={styles.list} style={{ height: ROW_HEIGHT * Math.min(ROWS_SHOWN, shown.length) + BORDER }}>
          <VirtualList
            label={shelf === 'kept' ? words.keptList : words.list}
            items={shown}
            keyOf={({ id }) => id}
            rowHeight={ROW_HEIGHT}
            activeKey={active?.id ?? null}
            onActiveChange={queue.activate}
            onOpen={queue.actions.show}
            renderRow={(orphan) => <OrphanRow orphan={orphan} reason={reason(orphan)} language={source.language} />}
          />
        </div>
      )}
      {active && (
        <OrphanDetail
          key={active.id}
          orphan={active}
          reason={reason(active)}
          text={text}
          language={source.language}
          guesses={guesses}
          chosen={chosen}
          onChoose={queue.choose}
          onShow={queue.showSpan}
          isResolved={resolutions.byId.has(active.id)}
          error={queue.error}
          actions={queue.actions}
        />
      )}
    </div>
  )
}
