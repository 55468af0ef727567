import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import type { ComparedText } from '../../shared/analysis/alike/likeness.ts'
import type { Source } from '../../shared/model/source.ts'
import { useAnnotations, useSourceBlocks, useSourceText } from '../storage/live.ts'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogBody } from '../ui/dialog.tsx'
import { moment } from '../ui/dates.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { type Brought, sayBrought } from './bring-over.ts'
import styles from './difference.module.css'
import { DifferenceText } from './difference-text.tsx'
import { differingParagraphs } from './differing-paragraphs.ts'
import { Progress } from './edition-dialog.tsx'
import { useQueueStore } from './queue-store.ts'
import { useBringing } from './use-bringing.ts'

const words = messages.alike

interface DifferenceDialogProps {
  readonly older: Source
  readonly newer: Source
  /** Why it can't be made the new edition; null: it can. */
  readonly refusal: string | null
  /** Says that the newer is no new edition; null when they are not likely to be two editions. */
  readonly onDecline: (() => void) | null
  readonly onClose: () => void
}

/** Shows what is different in the later of two sources, and makes it the new edition of the earlier one: one step. */
export function DifferenceDialog({
  older,
  newer,
  refusal,
  onDecline,
  onClose,
}: DifferenceDialogProps): React.JSX.Element {
  const makeButton = useRef<HTMLButtonElement>(null)
  const isOffered = onDecline !== null
  // After the dialog has put the focus on its first button.
  useEffect(() => {
    if (isOffered) makeButton.current?.focus()
  }, [isOffered])
  const before = useCompared(older.id)
  const after = useCompared(newer.id)
  const toBring = (useAnnotations(older.id) ?? []).filter(({ quotationOnly }) => !quotationOnly).length
  const { progress, error, start } = useBringing(newer, after?.text ?? '', (brought: Brought) => {
    useQueueStore.setState({ isOpen: true })
    if (brought.total === 0) announce(words.made)
    sayBrought(brought)
    onClose()
  })
  return (
    <Dialog
      title={words.dialog}
      className={styles.dialog}
      onClose={onClose}
      staysOnClickBeside={progress !== null}
      actions={
        <>
          <Button onClick={onClose}>{words.close}</Button>
          {onDecline && (
            <Button disabled={progress !== null} onClick={onDecline}>
              {words.decline}
            </Button>
          )}
          <Button
            look="primary"
            disabled={refusal !== null || progress !== null}
            ref={makeButton}
            onClick={() => {
              if (after) start(older.id)
            }}
          >
            {words.make}
          </Button>
        </>
      }
    >
      {progress ? (
        <Progress {...progress} />
      ) : (
        <DialogBody>
          <dl className={styles.sides}>
            <Side label={words.older} source={older} />
            <Side label={words.newer} source={newer} />
          </dl>
          <Body before={before} after={after} language={newer.language} />
          {error !== null && <p role="alert">{error}</p>}
          <p className={styles.explain}>{refusal ?? words.explain(toBring)}</p>
        </DialogBody>
      )}
    </Dialog>
  )
}

/** Null while it is read, or when it is not there. */
function useCompared(id: string): ComparedText | null {
  const text = useSourceText(id)
  const blocks = useSourceBlocks(id)?.blocks
  return useMemo(() => (typeof text === 'string' && blocks ? { text, blocks } : null), [text, blocks])
}

function Side({ label, source }: { readonly label: string; readonly source: Source }) {
  const { title, outlet, publishedAt, capsule } = source
  const date = publishedAt === null ? null : messages.reader.date(publishedAt)
  const about = [outlet, date, capsule.fileName, words.imported(moment(capsule.importedAt))]
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <bdi lang={source.language}>{title || messages.library.untitled}</bdi>{' '}
        <span className={styles.about}>
          · <bdi>{about.filter(Boolean).join(' · ')}</bdi>
        </span>
      </dd>
    </>
  )
}

interface BodyProps {
  readonly before: ComparedText | null
  readonly after: ComparedText | null
  readonly language: string
}

function Body({ before, after, language }: BodyProps) {
  // The dialog is drawn first: two books take a moment.
  const isDrawn = useDeferredValue(true, false)
  const difference = useMemo(
    () => (isDrawn && before && after ? differingParagraphs(before, after, language) : null),
    [isDrawn, before, after, language],
  )
  return difference ? (
    <DifferenceText difference={difference} language={language} />
  ) : (
    <ProgressBar label={words.loading} />
  )
}
