import { type ReactNode, useId, useState } from 'react'
import { indexBrief } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import { BRIEF_TEMPLATES } from '../../../shared/briefs/templates/templates.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { Brief } from '../../../shared/model/brief.ts'
import type { DossierContents } from '../../../shared/model/dossier-contents.ts'
import type { Result } from '../../../shared/result.ts'
import { environment } from '../../environment/browser-environment.ts'
import { errorText } from '../../errors/error-text.ts'
import { TitleDialog } from '../../ui/title-dialog.tsx'
import { changeHead, create } from './brief-actions.ts'
import { openBriefDialog, useBriefDialog } from './brief-dialog-store.ts'
import styles from './brief-list.module.css'

const text = messages.briefs.list
const DAY_LENGTH = 10

const close = () => {
  openBriefDialog(null)
}

interface BriefDialogsProps {
  readonly contents: DossierContents
  readonly briefs: readonly Brief[]
}

/** The dialogs about briefs; one at a time. */
export function BriefDialogs({ contents, briefs }: BriefDialogsProps) {
  const { dialog } = useBriefDialog()
  if (dialog === null) return null
  if (dialog.kind === 'new') return <NewBriefDialog contents={contents} />
  const brief = briefs.find(({ id }) => id === dialog.briefId)
  return brief ? <RenameDialog brief={brief} /> : null
}

/** Asks what a new brief starts from, and what it is called. */
function NewBriefDialog({ contents }: { readonly contents: DossierContents }) {
  const { dossier } = contents
  const [templateId, setTemplateId] = useState<string>(BRIEF_TEMPLATES[0].id)
  const template = BRIEF_TEMPLATES.find(({ id }) => id === templateId) ?? BRIEF_TEMPLATES[0]
  const name = useId()
  const onTitle = async (title: string): Promise<Result<unknown>> => {
    const { blocks } = template.draft(indexBrief(contents), environment)
    const date = environment.now().slice(0, DAY_LENGTH)
    return create(dossier.id, { title, citationStyle: 'chicago-author-date', date }, blocks)
  }
  return (
    <NameDialog title={text.createTitle} action={text.createAction} start={dossier.title} onTitle={onTitle}>
      <p>{text.createText}</p>
      <fieldset className={styles.templates}>
        <legend>{text.template}</legend>
        {BRIEF_TEMPLATES.map(({ id, label, description }) => (
          <label key={id} className={styles.template} data-checked={id === templateId}>
            <input
              type="radio"
              name={name}
              value={id}
              checked={id === templateId}
              onChange={() => {
                setTemplateId(id)
              }}
            />
            <span className="strong">{label}</span>
            <span className="quiet">{description}</span>
          </label>
        ))}
      </fieldset>
    </NameDialog>
  )
}

function RenameDialog({ brief }: { readonly brief: Brief }) {
  return (
    <NameDialog
      title={text.rename}
      action={text.renameAction}
      start={brief.title}
      onTitle={(title) => changeHead(brief.dossierId, brief.id, { title })}
    />
  )
}

interface NameDialogProps {
  readonly title: string
  readonly action: string
  readonly start: string
  readonly onTitle: (title: string) => Promise<Result<unknown>>
  readonly children?: ReactNode
}

function NameDialog({ onTitle, ...asked }: NameDialogProps) {
  return (
    <TitleDialog
      {...asked}
      label={text.name}
      needed={text.titleNeeded}
      className={asked.children ? styles.dialog : undefined}
      onTitle={async (title) => {
        const written = await onTitle(title)
        return written.ok ? null : errorText(written.error)
      }}
      onClose={close}
    />
  )
}
