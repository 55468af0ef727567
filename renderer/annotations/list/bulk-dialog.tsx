import { useDeferredValue, useId, useMemo, useState } from 'react'
import { countChanged } from '../../../shared/edits/annotation-bulk.ts'
import { ANNOTATION_KINDS } from '../../../shared/model/annotation.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { environment } from '../../environment/browser-environment.ts'
import { Button } from '../../ui/button.tsx'
import { type ComboChoice, ComboBox } from '../../ui/combo-box.tsx'
import type { ComboOption } from '../../ui/completions.ts'
import { Dialog, DialogBody } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { bulkEdit } from './bulk.ts'
import { type BulkContext, type BulkForm, type Named, stepOf, UNCHANGED } from './bulk-form.ts'
import styles from './filter-bar.module.css'
import { Choose } from './choose.tsx'
import { WITHOUT } from './filter.ts'
import { stancesFor } from './stances.ts'

const words = messages.annotations

interface BulkDialogProps extends BulkContext {
  readonly onClose: () => void
}

/** Names what is only looked at, before anything is made. */
const PREVIEW = { newId: () => 'new', now: () => '' }

const named = ({ id, text }: ComboChoice): Named | null => (text === '' ? null : { id, text })

/** The same for many annotations, in one step. Says how many it will change before it does. */
export function BulkDialog({ onClose, ...context }: BulkDialogProps) {
  const { annotations, people, questions } = context
  const [form, setForm] = useState(UNCHANGED)
  const set = (part: Partial<BulkForm>) => {
    setForm((before) => ({ ...before, ...part }))
  }
  const formId = useId()
  const counted = useDeferredValue(form)
  const changed = useMemo(() => {
    const step = stepOf(PREVIEW, counted, { dossierId: '', annotations, people, questions })
    return countChanged(annotations, step.patch, new Map(step.questions.map((question) => [question.id, question])))
  }, [counted, annotations, people, questions])
  const apply = () => {
    if (changed === 0) return
    const { patch, alongside, questions: asked } = stepOf(environment, form, context)
    onClose()
    void bulkEdit(annotations, patch, asked, alongside)
  }
  return (
    <Dialog
      title={words.bulk.editMany(annotations.length)}
      onClose={onClose}
      staysOnClickBeside
      actions={
        <>
          <Button onClick={onClose}>{messages.app.cancel}</Button>
          <Button look="primary" type="submit" form={formId} disabled={changed === 0}>
            {changed === 0 ? words.bulk.willChangeNone : words.bulk.willChange(changed, annotations.length)}
          </Button>
        </>
      }
    >
      <DialogBody>
        <form
          id={formId}
          className={styles.bulk}
          onSubmit={(event) => {
            event.preventDefault()
            apply()
          }}
        >
          <Choose
            label={words.kind}
            none={words.bulk.leave}
            options={ANNOTATION_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
            value={form.kind}
            onChoose={(value) => {
              set({ kind: ANNOTATION_KINDS.find((kind) => kind === value) ?? null })
            }}
          />
          <NamedFields form={form} set={set} context={context} />
          <TagFields form={form} set={set} annotations={annotations} />
        </form>
      </DialogBody>
    </Dialog>
  )
}

interface FieldsProps {
  readonly form: BulkForm
  readonly set: (part: Partial<BulkForm>) => void
}

function NamedFields({ form, set, context }: FieldsProps & { readonly context: BulkContext }) {
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

function TagFields({ form, set, annotations }: FieldsProps & Pick<BulkContext, 'annotations'>) {
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
