import type { Annotation } from '../../shared/model/annotation.ts'
import { PartialDate } from '../../shared/model/primitives.ts'
import type { Source } from '../../shared/model/source.ts'
import { messages } from '../../shared/messages/messages.ts'
import { amend } from './amend.ts'
import { FieldRow } from './field-row.tsx'
import { InlineField } from './inline-field.tsx'

const words = messages.annotations

/** Empty or a date as far as it is known. */
export const checkDate = (typed: string): string | null =>
  typed === '' || PartialDate.safeParse(typed).success ? null : words.dateInvalid

interface DateFieldProps {
  readonly annotation: Annotation
  readonly source: Source
}

/** When it was said; while nobody says so, when it was published. */
export function DateField({ annotation, source }: DateFieldProps): React.JSX.Element {
  const published = source.publishedAt ?? words.undated
  return (
    <FieldRow
      label={words.date}
      hint={annotation.date === null && source.publishedAt !== null ? words.datePublished : undefined}
    >
      <InlineField
        key={annotation.id}
        label={words.date}
        name="date"
        value={annotation.date ?? ''}
        placeholder={published}
        check={checkDate}
        onKeep={(typed) => void amend(annotation.id, { date: typed === '' ? null : typed })}
      />
    </FieldRow>
  )
}
