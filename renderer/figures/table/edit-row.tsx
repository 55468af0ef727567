import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { exactOf } from '../../../shared/model/annotation.ts'
import { APPROXIMATORS, type Figure, QUANTITY_KINDS } from '../../../shared/model/figure.ts'
import type { Person } from '../../../shared/model/person.ts'
import { amendSpeaker } from '../../annotations/amend.ts'
import { ChoiceField } from '../../annotations/choice-field.tsx'
import { checkDate } from '../../annotations/date-field.tsx'
import { readValue } from '../../annotations/read-value.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { amendFigure } from '../amend-figure.ts'
import type { FigureLine } from '../ledger-lines.ts'
import { CellField } from './cell-field.tsx'
import styles from './ledger.module.css'

const words = messages.figures
const fields = messages.annotations

interface EditRowProps {
  readonly line: FigureLine
  readonly people: readonly Person[]
  /** Of the dossier, for completion. */
  readonly measures: readonly string[]
  /** `data-field` of the field that has the focus first. */
  readonly first: string
  readonly position: number
  /** px. */
  readonly top: number
  readonly height: number
  readonly onLeave: () => void
}

const orNull = (typed: string): string | null => (typed === '' ? null : typed)
const checkValue = (typed: string): string | null => (typed === '' || readValue(typed) ? null : fields.valueInvalid)

/** The row of a figure while it is edited: Tab goes through its fields, Enter keeps, Esc leaves. */
export function EditRow({ line, people, measures, first, position, top, height, onLeave }: EditRowProps) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const row = element.current
    const field = row?.querySelector<HTMLElement>(`[data-field="${first}"], [data-field="${first}"] input`)
    const control =
      field?.matches('input, select') === true ? field : field?.querySelector<HTMLElement>('input, select')
    control?.focus({ preventScroll: true })
  }, [first])
  const { annotation, figure } = line.row
  const set = (patch: Partial<Figure>): void => void amendFigure(annotation.id, patch)
  const shown = (value: number | null): string => (value === null ? '' : words.typed(value, figure.scale))
  const options = useMemo(() => measures.map((measure) => ({ id: measure, label: measure })), [measures])
  const names = useMemo(() => people.map(({ id, name, aliases }) => ({ id, label: name, also: aliases })), [people])
  const onKeyDown = (event: KeyboardEvent) => {
    // What a list of choices did with the key is done already.
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) return
    event.preventDefault()
    event.stopPropagation()
    // Not before a list that kept its choice has been told so: it would keep it again when the focus goes.
    queueMicrotask(onLeave)
  }
  return (
    <div
      ref={element}
      role="row"
      aria-rowindex={position}
      aria-selected
      className={styles.editRow}
      style={{ transform: `translateY(${String(top)}px)`, height }}
      onKeyDown={onKeyDown}
    >
      <div role="gridcell" className={styles.editor}>
        <div
          role="group"
          aria-label={words.view.edit.label(figure.measure ?? words.noMeasure)}
          className={styles.fields}
        >
          <label className={styles.choice} data-field="approximator">
            <ChoiceField
              label={fields.approximator}
              none={fields.exactly}
              choices={APPROXIMATORS}
              wording={fields.approximators}
              value={figure.approximator}
              onChoose={(approximator) => {
                set({ approximator })
              }}
            />
          </label>
          <CellField
            label={fields.value}
            name="value"
            value={shown(figure.value)}
            placeholder={fields.value}
            check={checkValue}
            onKeep={(typed) => {
              // A single value that is typed over a range is not the beginning of that range.
              const read = readValue(typed)
              set(read ? { valueTo: null, ...read } : { value: null, valueTo: null })
            }}
            onLeave={onLeave}
          />
          <CellField
            label={fields.unit}
            name="unit"
            value={figure.unit ?? ''}
            placeholder={fields.unitPlaceholder}
            onKeep={(typed) => {
              set({ unit: orNull(typed) })
            }}
            onLeave={onLeave}
          />
          <CellField
            label={fields.asOf}
            name="asOf"
            value={figure.asOf ?? ''}
            placeholder={fields.datePlaceholder}
            check={checkDate}
            onKeep={(typed) => {
              set({ asOf: orNull(typed) })
            }}
            onLeave={onLeave}
          />
          <div data-field="speaker">
            <ComboBox
              label={words.view.columns.speaker}
              labelUnseen
              value={line.row.speaker?.name ?? ''}
              placeholder={fields.speakerPlaceholder}
              options={names}
              onCommit={({ text }) => void amendSpeaker(annotation, text, people)}
            />
          </div>
          <div data-field="measure">
            <ComboBox
              label={fields.measure}
              labelUnseen
              value={figure.measure ?? ''}
              placeholder={fields.measurePlaceholder}
              options={options}
              onCommit={({ text }) => {
                set({ measure: orNull(text) })
              }}
            />
          </div>
          <label className={styles.choice} data-field="quantityKind">
            <ChoiceField
              label={fields.quantityKind}
              none={fields.notSaid}
              choices={QUANTITY_KINDS}
              wording={fields.quantityKinds}
              value={figure.quantityKind}
              onChoose={(quantityKind) => {
                set({ quantityKind })
              }}
            />
          </label>
        </div>
        <p className={styles.editFoot}>
          <bdi className={styles.printed}>{words.view.quoted(exactOf(annotation))}</bdi>
          <span className="grow" />
          <span className="faint">{words.view.edit.hint}</span>
          <Button size="small" onClick={onLeave}>
            {words.view.edit.done}
          </Button>
        </p>
      </div>
    </div>
  )
}
