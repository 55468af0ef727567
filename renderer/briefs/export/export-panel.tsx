import { useMemo } from 'react'
import { Check, ChevronDown, Download } from 'lucide-react'
import type { ExportFormat } from '../../../shared/formats/export-format.ts'
import { EXPORT_FORMATS } from '../../../shared/formats/export-formats.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-store.ts'
import { errorText } from '../../errors/error-text.ts'
import { Button } from '../../ui/button.tsx'
import { StateMark } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Menu } from '../../ui/menu.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { useLate } from '../../ui/use-late.ts'
import type { Exportable } from './export-brief.ts'
import type { ExportStage } from './export-messages.ts'
import { OverrideDialog } from './override-dialog.tsx'
import { type Exporting, type ExportState, useExport } from './use-export.ts'
import styles from './export-panel.module.css'

const text = messages.briefs

const ALL: readonly ExportFormat[] = EXPORT_FORMATS
const BRIEFS = ALL.filter(({ purpose }) => purpose === 'brief')
const DATA = ALL.filter(({ purpose }) => purpose === 'data')
const SHOWN_AFTER = 1000
const STAGES: readonly ExportStage[] = ['reading', 'writing', 'printing', 'saving']

/** The first format has the key of the menu's Export; the others are in the palette. */
const keyOf = (format: ExportFormat): string | undefined => (format.id === EXPORT_FORMATS[0].id ? '$mod+e' : undefined)

const labelOf = ({ label, extension }: ExportFormat): string => text.exportAs(label, extension)

interface ExportPanelProps extends Exportable {
  /** How many quotes are altered or missing. */
  readonly problems: number
}

/** Every format there is, those for people first; a refused export asks for the reason to override. */
export function ExportPanel({ dossierId, briefId, problems }: ExportPanelProps) {
  const exporting = useExport({ dossierId, briefId })
  const { state, run, cancel, dismiss } = exporting
  useExportCommands(exporting)
  const isBusy = state.status === 'busy'
  return (
    <section className={styles.export} aria-label={text.exportHeading}>
      {BRIEFS.slice(0, 1).map((format) => (
        <Button
          key={format.id}
          size="large"
          look="primary"
          icon={Download}
          chord={keyOf(format)}
          disabled={isBusy}
          onClick={() => void run(format, null)}
        >
          {labelOf(format)}
        </Button>
      ))}
      <div className={styles.others} role="group" aria-label={text.exporting.moreBriefs}>
        {BRIEFS.slice(1).map((format) => (
          <Button key={format.id} size="small" disabled={isBusy} onClick={() => void run(format, null)}>
            {labelOf(format)}
          </Button>
        ))}
      </div>
      <Menu
        label={text.exporting.data}
        triggerClassName={styles.data}
        trigger={
          <>
            {text.exporting.data} <Icon of={ChevronDown} size={14} />
          </>
        }
        groups={[DATA.map((format) => ({ id: format.id, label: format.label, detail: `.${format.extension}` }))]}
        onAction={(id) => {
          const format = DATA.find((one) => one.id === id)
          if (format) void run(format, null)
        }}
      />
      <Outcome state={state} onCancel={cancel} />
      {state.status === 'refused' && (
        <OverrideDialog problems={problems} onCancel={dismiss} onConfirm={(reason) => void run(state.format, reason)} />
      )}
    </section>
  )
}

function Outcome({ state, onCancel }: { readonly state: ExportState; readonly onCancel: () => void }) {
  const isLate = useLate(state.status === 'busy' && state.stage !== 'saving', SHOWN_AFTER)
  switch (state.status) {
    case 'idle':
    case 'refused':
      return null
    case 'busy':
      return isLate ? <Progress stage={state.stage} onCancel={onCancel} /> : null
    case 'done':
      return (
        <StateMark state="ok" icon={Check}>
          <bdi>{text.exported(state.fileName)}</bdi>
        </StateMark>
      )
    case 'cancelled':
      return <p className="quiet">{text.exporting.cancelled}</p>
    case 'failed':
      return (
        <p className={styles.failed} role="alert">
          {errorText(state.error)}
        </p>
      )
  }
}

function Progress({ stage, onCancel }: { readonly stage: ExportStage; readonly onCancel: () => void }) {
  const words = text.exporting.stages[stage]
  return (
    <div className={styles.progress} role="status">
      <p className="quiet">{words}</p>
      <Button size="small" onClick={onCancel}>
        {text.exporting.cancel}
      </Button>
      <ProgressBar label={words} value={STAGES.indexOf(stage) + 1} max={STAGES.length} />
    </div>
  )
}

function useExportCommands({ run }: Exporting): void {
  const commands = useMemo<readonly Command[]>(
    () =>
      ALL.map((format) => {
        const key = keyOf(format)
        return {
          id: `brief.export-${format.id}`,
          label: format.purpose === 'brief' ? text.exportCommand(format.label) : text.exportDataCommand(format.label),
          group: text.group,
          whileTyping: true,
          ...(key === undefined ? {} : { keys: [key], keyLine: text.exportKeyLine }),
          run: () => void run(format, null),
        }
      }),
    [run],
  )
  useCommands('brief', commands)
}
