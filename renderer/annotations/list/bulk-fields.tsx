import { useMemo } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { type ComboChoice, ComboBox } from '../../ui/combo-box.tsx'
import type { ComboOption } from '../../ui/completions.ts'
import { TextField } from '../../ui/text-field.tsx'
import { type BulkContext, type BulkForm, type Named, PREVIEW, stepOf, UNCHANGED } from './bulk-form.ts'
import { Choose } from './choose.tsx'
import { WITHOUT } from './filter.ts'
import { stancesFor } from './stances.ts'

const words = messages.annotations

const named = ({ id, text }: ComboChoice): Named | null => (text === '' ? null : { id, text })

interface FieldsProps {
  readonly form: BulkForm
  readonly set: (part: Partial<BulkForm>) => void
}

/** Speaker, question and, of its scale, the stance. */
export function NamedFields({ form, set, context }: FieldsProps & { readonly context: BulkContext }) {
  const { annotations, people, questions } = context
  const speakers = useMemo<readonly ComboOption[]>(
    () => [
      { id: WITHOUT, label: words.without.speakerId },
      ...people.map(({ id, name, aliases }) => ({ id, label: name, also: aliases })),
    ],
    [people],
  )
  const asked = useMemo<readonly ComboOption[]>(
    () => [
      { id: WITHOUT, label: words.without.questionId },
      ...questions.map(({ id, wording }) => ({ id, label: wording })),
    ],
    [questions],
  )
  const stances = useMemo(() => {
    const { questions: all, patch } = stepOf(PREVIEW, { ...UNCHANGED, question: form.question }, context)
    const byId = new Map(all.map((question) => [question.id, question]))
    if (patch.questionId === null) return []
    return stancesFor(annotations, byId, byId.get(patch.questionId ?? '') ?? null)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the context is put together anew each time
  }, [form.question, annotations, people, questions])
  return (
    <>
      <ComboBox
        label={words.speaker}
        value={form.speaker?.text ?? ''}
        placeholder={words.bulk.leaveSpeaker}
        options={speakers}
        onCommit={(choice) => {
          set({ speaker: named(choice) })
        }}
      />
      <ComboBox
        label={words.question}
        value={form.question?.text ?? ''}
        placeholder={words.bulk.leaveQuestion}
        options={asked}
        onCommit={(choice) => {
          // A stance belongs to its question.
          set({ question: named(choice), stance: null })
        }}
      />
      <Choose
        label={words.stance}
        none={words.bulk.leave}
        options={[
          ...(stances.length === 0 ? [] : [{ value: WITHOUT, label: words.noStance }]),
          ...stances.map(({ id, label }) => ({ value: id, label })),
        ]}
        disabled={stances.length === 0 ? words.bulk.noStanceToSet : null}
        value={form.stance}
        onChoose={(stance) => {
          set({ stance })
        }}
      />
    </>
  )
}

/** Tags to add, and one of those there are to take away. */
export function TagFields({ form, set, annotations }: FieldsProps & Pick<BulkContext, 'annotations'>) {
  const tags = useMemo(
    () => [...new Set(annotations.flatMap((annotation) => annotation.tags))].sort((a, b) => a.localeCompare(b)),
    [annotations],
  )
  return (
    <>
      <TextField
        label={words.bulk.addTags}
        placeholder={words.bulk.addTagsPlaceholder}
        value={form.addTags}
        onChange={(addTags) => {
          set({ addTags })
        }}
      />
      {tags.length > 0 && (
        <Choose
          label={words.bulk.removeTag}
          none={words.bulk.leave}
          options={tags.map((tag) => ({ value: tag, label: tag }))}
          value={form.removeTag}
          onChoose={(removeTag) => {
            set({ removeTag })
          }}
        />
      )}
    </>
  )
}
