import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import type { Source } from '../../shared/model/source.ts'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogBody } from '../ui/dialog.tsx'
import { fold } from '../ui/fold.ts'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { SearchField } from '../ui/text-field.tsx'
import type { VirtualListHandle } from '../ui/virtual-list.tsx'
import type { BringProgress, Brought } from './bring-over.ts'
import type { EditionChoice } from './choose-edition.ts'
import { EditionChoices, useChoices } from './edition-choices.tsx'
import styles from './edition-dialog.module.css'
import { useBringing } from './use-bringing.ts'

const words = messages.editions

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
  const whyOf = (choice: EditionChoice): string => refusalText(choice, sources, source, toPlace)
  const bring = (choice: EditionChoice | null): void => {
    if (choice && choice.refusal === null && progress === null) start(choice.source.id)
    else if (choice) announce(whyOf(choice))
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
            <EditionChoices
              ref={list}
              choices={shown}
              chosenId={chosen?.source.id ?? null}
              presentId={source.supersedes}
              whyOf={whyOf}
              onChoose={setChosenId}
              onOpen={bring}
            />
          )}
        </DialogBody>
      )}
    </Dialog>
  )
}

function refusalText(choice: EditionChoice, sources: readonly Source[], source: Source, toPlace: number): string {
  if (choice.refusal === null) return ''
  if (choice.refusal !== 'open') return words.why[choice.refusal]
  const present = sources.find(({ id }) => id === source.supersedes)
  return words.why.open(present?.title ?? '', toPlace)
}

export const Progress = ({ stage, done, total }: BringProgress): React.JSX.Element => {
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
