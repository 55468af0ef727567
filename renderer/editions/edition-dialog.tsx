import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import type { Source } from '../../shared/model/source.ts'
import { errorText } from '../errors/error-text.ts'
import { useAnnotationCounts } from '../storage/live.ts'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogBody } from '../ui/dialog.tsx'
import { fold } from '../ui/fold.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { SearchField } from '../ui/text-field.tsx'
import { VirtualList, type VirtualListHandle } from '../ui/virtual-list.tsx'
import { type BringProgress, type Brought, bringOver } from './bring-over.ts'
import { type EditionChoice, editionChoices } from './choose-edition.ts'
import styles from './edition-dialog.module.css'

const words = messages.editions

/** px. */
const ROW_HEIGHT = 52
const BORDERS = 2
const ROWS_SHOWN = 6
const NONE: readonly never[] = []

interface EditionDialogProps {
  readonly source: Source
  readonly text: string
  /** Those of the dossier. */
  readonly sources: readonly Source[]
  /** How many of the edition that the source supersedes already are still to place. */
  readonly toPlace: number
  readonly onClose: () => void
  readonly onBrought: (brought: Brought) => void
}

/** Asks of which source this is the new edition, and brings its annotations over. */
export function EditionDialog(props: EditionDialogProps): React.JSX.Element {
  const { source, text, sources, toPlace, onClose, onBrought } = props
  const { progress, error, start } = useBringing(source, text, onBrought)
  const [query, setQuery] = useState('')
  const [chosenId, setChosenId] = useState<string | null>(null)
  const list = useRef<VirtualListHandle>(null)
  const choices = useChoices(source, sources, toPlace)
  const shown = useMemo(() => {
    const wanted = fold(query.trim())
    return choices.filter((choice) => fold(choice.source.title).includes(wanted))
  }, [choices, query])
  const chosen = shown.find((choice) => choice.source.id === chosenId) ?? shown[0] ?? null
  const canStart = chosen !== null && chosen.refusal === null && progress === null
  const bring = (choice: EditionChoice | null): void => {
    if (choice && choice.refusal === null && progress === null) start(choice.source.id)
    else if (choice) announce(refusalText(choice, sources, source, toPlace))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' || !(event.target instanceof HTMLInputElement)) return
    list.current?.focus()
    event.preventDefault()
  }
  return (
    <Dialog
      title={words.dialogTitle}
      className={styles.dialog}
      onClose={onClose}
      staysOnClickBeside={progress !== null}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            look="primary"
            disabled={!canStart}
            onClick={() => {
              bring(chosen)
            }}
          >
            {words.start}
          </Button>
        </>
      }
    >
      {progress ? (
        <Progress {...progress} />
      ) : (
        <DialogBody>
          <p>{words.dialogText(source.title)}</p>
          <div onKeyDown={onKeyDown}>
            <SearchField
              label={words.filter}
              placeholder={words.filter}
              value={query}
              onChange={setQuery}
              onSubmit={() => {
                bring(chosen)
              }}
            />
          </div>
          {error !== null && <p role="alert">{error}</p>}
          {choices.length > 0 && shown.length === 0 && <p>{words.noneMatch}</p>}
          {shown.length > 0 && (
            <div className={styles.list} style={{ height: ROW_HEIGHT * Math.min(ROWS_SHOWN, shown.length) + BORDERS }}>
              <VirtualList
                ref={list}
                label={words.choices}
                items={shown}
                keyOf={(choice) => choice.source.id}
                rowHeight={ROW_HEIGHT}
                activeKey={chosen?.source.id ?? null}
                onActiveChange={setChosenId}
                onOpen={bring}
                renderRow={(choice) => (
                  <Choice
                    choice={choice}
                    isPresent={choice.source.id === source.supersedes}
                    why={refusalText(choice, sources, source, toPlace)}
                  />
                )}
              />
            </div>
          )}
        </DialogBody>
      )}
    </Dialog>
  )
}

function useChoices(source: Source, sources: readonly Source[], toPlace: number): readonly EditionChoice[] {
  const kinds = useAnnotationCounts(source.dossierId)
  return useMemo(() => {
    // Before the counts are read nobody can tell which of them has anything to bring.
    if (!kinds) return NONE
    const counts = new Map(
      [...kinds].map(([id, byKind]) => [id, Object.values(byKind).reduce((sum, count) => sum + count, 0)]),
    )
    const open = source.supersedes === undefined ? null : { supersedes: source.supersedes, toPlace }
    return editionChoices(source, sources, counts, open)
  }, [source, sources, kinds, toPlace])
}

interface Bringing {
  /** Null while nothing is under way. */
  readonly progress: BringProgress | null
  readonly error: string | null
  readonly start: (from: string) => void
}

/** One run at a time; closing the dialog ends it at once. */
function useBringing(source: Source, text: string, onBrought: (brought: Brought) => void): Bringing {
  const [progress, setProgress] = useState<BringProgress | null>(null)
  const [error, setError] = useState<string | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(
    () => () => {
      running.current?.abort()
    },
    [],
  )
  const start = (from: string): void => {
    const controller = new AbortController()
    running.current = controller
    setError(null)
    setProgress({ stage: 'looking', done: 0, total: 0 })
    void bringOver(source, text, from, { signal: controller.signal, onProgress: setProgress }).then((outcome) => {
      if (outcome.status === 'cancelled') return
      running.current = null
      setProgress(null)
      if (outcome.status === 'brought') onBrought(outcome.brought)
      else setError(outcome.error ? errorText(outcome.error) : words.failed)
    })
  }
  return { progress, error, start }
}

const Progress = ({ stage, done, total }: BringProgress): React.JSX.Element => {
  const label = stage === 'writing' ? words.writing : words.looking(done, total)
  return (
    <DialogBody>
      <p className="num">{label}</p>
      {stage === 'writing' ? (
        <ProgressBar label={label} />
      ) : (
        <ProgressBar label={label} value={done} max={total || 1} />
      )}
    </DialogBody>
  )
}

function refusalText(choice: EditionChoice, sources: readonly Source[], source: Source, toPlace: number): string {
  if (choice.refusal === null) return ''
  if (choice.refusal !== 'open') return words.why[choice.refusal]
  const present = sources.find(({ id }) => id === source.supersedes)
  return words.why.open(present?.title ?? '', toPlace)
}

interface ChoiceProps {
  readonly choice: EditionChoice
  readonly isPresent: boolean
  readonly why: string
}

function Choice({ choice, isPresent, why }: ChoiceProps): React.JSX.Element {
  const { source, count, refusal } = choice
  const { outlet, publishedAt, capsule } = source
  const date = publishedAt ?? capsule.importedAt.slice(0, 10)
  const about = [outlet, messages.reader.date(date), words.annotationCount(count), isPresent ? words.present : null]
  return (
    <div className={styles.choice} data-refused={refusal === null ? undefined : ''}>
      <span className="clip" dir="auto">
        {source.title}
      </span>
      <span className={styles.about} title={why}>
        {refusal === null ? about.filter(Boolean).join(' · ') : why}
      </span>
    </div>
  )
}
