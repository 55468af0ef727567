import { useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { errorText } from '../../errors/error-text.ts'
import { useNavigation } from '../../navigation/navigation-store.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { StateMark } from '../../ui/chip.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { STATUS_STATES } from '../brief-inline.tsx'
import { STATUS_ICONS } from '../check/tally.tsx'
import type { CheckedForeign } from './foreign-messages.ts'
import { checkForeignFile, type ForeignFile, pickForeign } from './foreign-store.ts'
import styles from './foreign.module.css'
import { useForeignCheck } from './use-foreign-check.ts'

const words = messages.briefs.foreign
const SHOWN_AT_ONCE = 100

const close = () => {
  checkForeignFile(null)
}

const isWrong = ({ status, isShort }: CheckedForeign): boolean =>
  status === 'ALTERED' || (status === 'MISSING' && !isShort)

interface ForeignDialogProps {
  readonly dossierId: string
  readonly file: ForeignFile
}

/** Every quotation of a text that was written elsewhere, with its status and where its words are. */
export function ForeignDialog({ dossierId, file }: ForeignDialogProps) {
  const state = useForeignCheck(dossierId, file)
  const isChecking = state.status === 'checking'
  return (
    <Dialog
      title={words.title}
      className={styles.dialog}
      onClose={close}
      staysOnClickBeside
      actions={
        <>
          {!isChecking && <Button onClick={() => void pickForeign()}>{words.another}</Button>}
          <Button look="primary" autoFocus onClick={close}>
            {isChecking ? words.cancel : words.close}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p className="strong">
          <bdi>{file.name}</bdi>
        </p>
        {state.status === 'checking' && <Progress name={file.name} done={state.done} total={state.total} />}
        {state.status === 'failed' && <p role="alert">{errorText(state.error)}</p>}
        {state.status === 'checked' && <Quotations quotations={state.quotations} />}
      </div>
    </Dialog>
  )
}

function Progress({ name, done, total }: { readonly name: string; readonly done: number; readonly total: number }) {
  const text = total === 0 ? words.reading(name) : words.checking(done, total)
  return (
    <>
      <p role="status">{text}</p>
      <ProgressBar label={text} {...(total === 0 ? {} : { value: done, max: total })} />
    </>
  )
}

function Quotations({ quotations }: { readonly quotations: readonly CheckedForeign[] }) {
  const [onlyWrong, setOnlyWrong] = useState(false)
  const [limit, setLimit] = useState(SHOWN_AT_ONCE)
  const wrong = quotations.filter(isWrong)
  const listed = onlyWrong ? wrong : quotations
  if (quotations.length === 0) {
    return (
      <div role="status">
        <p>{words.none}</p>
        <p className="quiet">{words.noneHelp}</p>
      </div>
    )
  }
  return (
    <>
      <p role="status">{words.summary(quotations.length, wrong.length)}</p>
      {wrong.length > 0 && wrong.length < quotations.length && (
        <Checkbox label={words.only} checked={onlyWrong} onChange={setOnlyWrong} />
      )}
      <ol className={styles.list}>
        {listed.slice(0, limit).map((quotation, at) => (
          <Quotation key={at} quotation={quotation} />
        ))}
      </ol>
      {listed.length > limit && (
        <Button
          size="small"
          look="plain"
          onClick={() => {
            setLimit(limit + SHOWN_AT_ONCE)
          }}
        >
          {messages.briefs.moreProblems(listed.length - limit)}
        </Button>
      )}
    </>
  )
}

function Quotation({ quotation: one }: { readonly quotation: CheckedForeign }) {
  const { status, abridged, sourceId, sourceTitle, start, differences } = one
  return (
    <li className={styles.quotation}>
      <div className={styles.head}>
        <StateMark state={STATUS_STATES[status]} icon={STATUS_ICONS[status]} title={messages.briefs.statusHelp[status]}>
          {messages.briefs.status[status]}
        </StateMark>
        {abridged && <span className="quiet">{words.abridged}</span>}
        <span className={styles.source} dir="auto">
          {sourceId === null ? words.notFound : words.source(sourceTitle)}
        </span>
        {sourceId !== null && start !== null && (
          <Button
            size="small"
            onClick={() => {
              openPassage(sourceId, start)
            }}
          >
            {words.goTo}
          </Button>
        )}
      </div>
      <blockquote className={styles.words} dir="auto">
        {differences.length === 0
          ? one.quotation
          : differences.map(({ type, text }, at) =>
              type === 'same' ? (
                text
              ) : type === 'source' ? (
                <ins key={at}>
                  <span className="unseen">{words.theirs} </span>
                  {text}
                </ins>
              ) : (
                <del key={at}>
                  <span className="unseen">{words.yours} </span>
                  {text}
                </del>
              ),
            )}
      </blockquote>
    </li>
  )
}

/** Opens a source where the words begin. */
function openPassage(sourceId: string, start: number): void {
  close()
  useNavigation.getState().go({ view: 'read', sourceId, annotationId: null })
  const { side } = useNavigation.getState().place
  useNavigation.setState({ arrival: { left: null, right: null, [side]: start } })
}
