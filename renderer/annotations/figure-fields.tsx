import type { Annotation } from '../../shared/model/annotation.ts'
import { APPROXIMATORS, type Figure, QUANTITY_KINDS } from '../../shared/model/figure.ts'
import { EMPTY_FIGURE } from '../../shared/edits/annotation.ts'
import { messages } from '../../shared/messages/messages.ts'
import { amend } from './amend.ts'
import { ChoiceField } from './choice-field.tsx'
import { checkDate } from './date-field.tsx'
import { FieldRow } from './field-row.tsx'
import { InlineField } from './inline-field.tsx'
import { readValue } from './read-value.ts'

const words = messages.annotations

const checkValue = (typed: string): string | null => (typed === '' || readValue(typed) ? null : words.valueInvalid)

const orNull = (typed: string): string | null => (typed === '' ? null : typed)

/** What a figure says: value or range, unit, how loosely, what of, and as of when. */
export function FigureFields({ annotation }: { readonly annotation: Annotation }): React.JSX.Element {
  const figure = annotation.figure ?? EMPTY_FIGURE
  const set = (patch: Partial<Figure>): void => void amend(annotation.id, { figure: { ...figure, ...patch } })
  const shown = (value: number | null): string => (value === null ? '' : messages.figures.typed(value, figure.scale))
  return (
    <>
      <FieldRow label={words.value}>
        <InlineField
          label={words.value}
          name="value"
          value={shown(figure.value)}
          check={checkValue}
          onKeep={(typed) => {
            const read = readValue(typed)
            set(read ?? { value: null, valueTo: null })
          }}
        />
      </FieldRow>
      <FieldRow label={words.valueTo}>
        <InlineField
          label={words.valueTo}
          value={shown(figure.valueTo)}
          check={checkValue}
          onKeep={(typed) => {
            set({ valueTo: readValue(typed)?.value ?? null })
          }}
        />
      </FieldRow>
      <FieldRow label={words.unit}>
        <InlineField
          label={words.unit}
          value={figure.unit ?? ''}
          placeholder={words.unitPlaceholder}
          onKeep={(typed) => {
            set({ unit: orNull(typed) })
          }}
        />
      </FieldRow>
      <FieldRow label={words.approximator}>
        <ChoiceField
          label={words.approximator}
          none={words.exactly}
          choices={APPROXIMATORS}
          wording={words.approximators}
          value={figure.approximator}
          onChoose={(approximator) => {
            set({ approximator })
          }}
        />
      </FieldRow>
      <FieldRow label={words.measure}>
        <InlineField
          label={words.measure}
          name="measure"
          value={figure.measure ?? ''}
          placeholder={words.measurePlaceholder}
          onKeep={(typed) => {
            set({ measure: orNull(typed) })
          }}
        />
      </FieldRow>
      <FieldRow label={words.quantityKind}>
        <ChoiceField
          label={words.quantityKind}
          none={words.notSaid}
          choices={QUANTITY_KINDS}
          wording={words.quantityKinds}
          value={figure.quantityKind}
          onChoose={(quantityKind) => {
            set({ quantityKind })
          }}
        />
      </FieldRow>
      <FieldRow label={words.asOf}>
        <InlineField
          label={words.asOf}
          value={figure.asOf ?? ''}
          placeholder={words.datePlaceholder}
          check={checkDate}
          onKeep={(typed) => {
            set({ asOf: orNull(typed) })
          }}
        />
      </FieldRow>
    </>
  )
}
