import { useState } from 'react'
import { ENCODINGS } from '../../../shared/formats/encoding/encodings.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { Source } from '../../../shared/model/source.ts'
import { useAnnotations } from '../../storage/live.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogBody } from '../../ui/dialog.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { applyEncoding } from './apply-encoding.ts'
import styles from './encoding-dialog.module.css'
import { type Reading, useReading } from './use-reading.ts'

const words = messages.encodings

/** In UTF-16 code units; enough to see whether the words are right. */
const PREVIEW_LENGTH = 700

export const labelOf = (encoding: string): string => ENCODINGS.find(({ name }) => name === encoding)?.label ?? encoding

interface EncodingDialogProps {
  readonly source: Source
  readonly onClose: () => void
}

/** Asks in which encoding a source is to be read, and shows what its text would be. */
export function EncodingDialog({ source, onClose }: EncodingDialogProps) {
  const current = source.capsule.encoding ?? ''
  const [encoding, setEncoding] = useState(current)
  const [isApplying, setIsApplying] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const reading = useReading(source, encoding)
  const annotations = useAnnotations(source.id)?.length ?? 0
  const read = reading.status === 'read' ? reading.read : null
  const isSame = read !== null && read.before.text === read.after.text
  const canApply = read !== null && encoding !== current && !isSame && !isApplying
  const apply = async (): Promise<void> => {
    if (!canApply) return
    setIsApplying(true)
    const wrong = await applyEncoding(source.id, read, labelOf(encoding))
    setIsApplying(false)
    setProblem(wrong)
    if (wrong === null) onClose()
  }
  return (
    <Dialog
      title={words.title}
      className={styles.dialog}
      onClose={onClose}
      staysOnClickBeside={isApplying}
      actions={
        <>
          <Button onClick={onClose}>{messages.app.cancel}</Button>
          <Button look="primary" disabled={!canApply} onClick={() => void apply()}>
            {annotations > 0 ? words.applyAsEdition : words.apply}
          </Button>
        </>
      }
    >
      <DialogBody>
        <p>{words.hint}</p>
        <SelectField label={words.encoding} value={encoding} onChange={setEncoding}>
          {ENCODINGS.map(({ name, label }) => (
            <option key={name} value={name}>
              {name === current ? words.current(label) : label}
            </option>
          ))}
        </SelectField>
        <Preview reading={reading} />
        <p className="faint" role="status">
          {consequence(encoding === current, isSame, annotations)}
        </p>
        {problem !== null && <p role="alert">{problem}</p>}
      </DialogBody>
    </Dialog>
  )
}

function consequence(isCurrent: boolean, isSame: boolean, annotations: number): string {
  if (isCurrent) return words.asItIs
  if (isSame) return words.same
  return annotations > 0 ? words.becomesEdition(annotations) : words.replaces
}

function Preview({ reading }: { readonly reading: Reading }) {
  if (reading.status === 'failed') return <p role="alert">{reading.error}</p>
  const isReading = reading.status === 'reading'
  return (
    <div
      className={styles.preview}
      dir="auto"
      tabIndex={0}
      role="region"
      aria-label={words.preview}
      aria-busy={isReading}
    >
      {isReading ? <span className="faint">{words.reading}</span> : reading.read.after.text.slice(0, PREVIEW_LENGTH)}
    </div>
  )
}
