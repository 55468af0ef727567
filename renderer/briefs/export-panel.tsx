import { useCallback, useMemo, useState } from 'react'
import { Check, Download } from 'lucide-react'
import type { ExportFormat } from '../../shared/formats/export-format.ts'
import { EXPORT_FORMATS } from '../../shared/formats/export-registry.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { AppError } from '../../shared/result.ts'
import type { Command } from '../commands/command.ts'
import { useCommands } from '../commands/command-store.ts'
import { errorText } from '../errors/error-text.ts'
import { announce } from '../ui/announcer.tsx'
import { Button } from '../ui/button.tsx'
import { StateMark } from '../ui/chip.tsx'
import { exportBrief } from './export-brief.ts'
import { OverrideDialog } from './override-dialog.tsx'
import styles from './check-panel.module.css'

const text = messages.briefs

const ALL: readonly ExportFormat[] = EXPORT_FORMATS
const BRIEFS = ALL.filter(({ purpose }) => purpose === 'brief')
const DATA = ALL.filter(({ purpose }) => purpose === 'data')

/** The first format has the key of the menu's Export; the others have none of their own. */
const keyOf = (format: ExportFormat): string | undefined => (format.id === EXPORT_FORMATS[0].id ? '$mod+e' : undefined)

type Outcome =
  | { readonly type: 'none' }
  | { readonly type: 'busy' }
  | { readonly type: 'done'; readonly fileName: string }
  | { readonly type: 'failed'; readonly error: AppError }

interface ExportPanelProps {
  readonly dossierId: string
  /** How many quotes are altered or missing. */
  readonly problems: number
}

/** One button for every format there is, those for people first; a refused export asks for the reason to override. */
export function ExportPanel({ dossierId, problems }: ExportPanelProps) {
  const [outcome, setOutcome] = useState<Outcome>({ type: 'none' })
  const [refused, setRefused] = useState<ExportFormat | null>(null)
  const run = useCallback(
    async (format: ExportFormat, override: string | null) => {
      setRefused(null)
      setOutcome({ type: 'busy' })
      const result = await exportBrief(format, dossierId, override)
      if (!result.ok && result.error.code === 'export/refused') setRefused(format)
      const next = outcomeOf(result)
      if (next.type === 'done') announce(text.exported(next.fileName))
      setOutcome(next)
    },
    [dossierId],
  )
  useExportCommands(run)
  const isBusy = outcome.type === 'busy'
  return (
    <section className={styles.export} aria-label={text.exportHeading}>
      {BRIEFS.map((format) => (
        <Button
          key={format.id}
          size="large"
          look={format.id === EXPORT_FORMATS[0].id ? 'primary' : 'outlined'}
          icon={Download}
          chord={keyOf(format)}
          disabled={isBusy}
          onClick={() => void run(format, null)}
        >
          {text.exportAs(format.label, format.extension)}
        </Button>
      ))}
      <h3 className={styles.dataTitle}>{text.dataHeading}</h3>
      <ul className={styles.data}>
        {DATA.map((format) => (
          <li key={format.id}>
            <Button size="small" look="plain" icon={Download} disabled={isBusy} onClick={() => void run(format, null)}>
              {text.exportAs(format.label, format.extension)}
            </Button>
          </li>
        ))}
      </ul>
      <OutcomeLine outcome={outcome} />
      {refused && (
        <OverrideDialog
          problems={problems}
          onCancel={() => {
            setRefused(null)
          }}
          onConfirm={(reason) => void run(refused, reason)}
        />
      )}
    </section>
  )
}

function outcomeOf(result: Awaited<ReturnType<typeof exportBrief>>): Outcome {
  if (result.ok) return result.value === null ? { type: 'none' } : { type: 'done', fileName: result.value }
  return result.error.code === 'export/refused' ? { type: 'none' } : { type: 'failed', error: result.error }
}

function OutcomeLine({ outcome }: { readonly outcome: Outcome }) {
  if (outcome.type === 'done') {
    return (
      <StateMark state="ok" icon={Check}>
        <bdi>{text.exported(outcome.fileName)}</bdi>
      </StateMark>
    )
  }
  if (outcome.type !== 'failed') return null
  return (
    <p className={styles.failed} role="alert">
      {errorText(outcome.error)}
    </p>
  )
}

function useExportCommands(run: (format: ExportFormat, override: string | null) => Promise<void>): void {
  const commands = useMemo<readonly Command[]>(
    () =>
      EXPORT_FORMATS.map((format: ExportFormat) => {
        const key = keyOf(format)
        return {
          id: `brief.export-${format.id}`,
          label: format.purpose === 'brief' ? text.exportCommand(format.label) : text.exportDataCommand(format.label),
          group: text.group,
          ...(key === undefined ? {} : { keys: [key], keyLine: text.exportKeyLine }),
          run: () => void run(format, null),
        }
      }),
    [run],
  )
  useCommands('brief', commands)
}
