import { useDeferredValue, useId, useMemo, useState } from 'react'
import { countChanged } from '../../../shared/edits/annotation-bulk.ts'
import { ANNOTATION_KINDS } from '../../../shared/model/annotation.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { environment } from '../../environment/browser-environment.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog, DialogBody } from '../../ui/dialog.tsx'
import { bulkEdit } from './bulk.ts'
import { NamedFields, TagFields } from './bulk-fields.tsx'
import { type BulkContext, type BulkForm, PREVIEW, stepOf, UNCHANGED } from './bulk-form.ts'
import styles from './filter-bar.module.css'
import { Choose } from './choose.tsx'

const words = messages.annotations

interface BulkDialogProps extends BulkContext {
  readonly onClose: () => void
}

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
