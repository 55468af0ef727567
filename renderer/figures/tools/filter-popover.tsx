import { useMemo } from 'react'
import { ListFilter } from 'lucide-react'
import type { Ledger, LedgerRow } from '../../../shared/analysis/ledger/ledger.ts'
import { NO_LEDGER_FILTER } from '../../../shared/analysis/ledger/sort-filter.ts'
import { unitKey } from '../../../shared/analysis/ledger/units.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Popover } from '../../ui/popover.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { changeFigures, changeFilter, isNarrowed, useFigures } from '../figures-store.ts'
import styles from './tools.module.css'

const words = messages.figures
const text = words.view.filter

/** Of a select: everything, and what has none of it. Ids are never empty, nor do they begin with a colon. */
const ANY = ''
const NONE = ':none'

interface FilterPopoverProps {
  readonly ledger: Ledger
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
}

/** Which figures are shown. */
export function FilterPopover({ ledger, open, onOpenChange }: FilterPopoverProps) {
  const filter = useFigures((state) => state.filter)
  const narrowed = isNarrowed(filter)
  return (
    <Popover
      label={text.title}
      trigger={
        <>
          <Icon of={ListFilter} /> {text.open}
        </>
      }
      {...(narrowed ? { triggerLabel: text.active } : {})}
      triggerClassName={narrowed ? styles.narrowed : styles.trigger}
      open={open}
      onOpenChange={onOpenChange}
    >
      <Form ledger={ledger} />
    </Popover>
  )
}

interface Choice {
  readonly value: string | null
  readonly label: string
}

/** What occurs in the ledger, each once, in the order of the alphabet; what is not given last. */
function choicesOf(ledger: Ledger, of: (row: LedgerRow) => Choice): readonly Choice[] {
  const choices = new Map<string | null, Choice>()
  for (const { rows } of ledger.groups)
    for (const row of rows) {
      const choice = of(row)
      if (!choices.has(choice.value)) choices.set(choice.value, choice)
    }
  return [...choices.values()].sort(
    (a, b) => Number(a.value === null) - Number(b.value === null) || a.label.localeCompare(b.label, 'en'),
  )
}

function Form({ ledger }: { readonly ledger: Ledger }) {
  const filter = useFigures((state) => state.filter)
  const speakers = useMemo(
    () => choicesOf(ledger, ({ speaker }) => ({ value: speaker?.id ?? null, label: speaker?.name ?? words.noSpeaker })),
    [ledger],
  )
  const sources = useMemo(
    () =>
      choicesOf(ledger, ({ source, annotation }) => ({ value: annotation.target.source, label: source?.title ?? '' })),
    [ledger],
  )
  const units = useMemo(
    () => choicesOf(ledger, ({ figure }) => ({ value: unitKey(figure.unit), label: figure.unit ?? text.noUnit })),
    [ledger],
  )
  return (
    <div className={styles.form}>
      <TextField
        label={text.text}
        placeholder={text.textPlaceholder}
        value={filter.text}
        onChange={(typed) => {
          changeFilter({ text: typed })
        }}
      />
      <Select
        label={text.speaker}
        choices={speakers}
        chosen={filter.speakerIds}
        onChoose={(speakerIds) => {
          changeFilter({ speakerIds })
        }}
      />
      <Select
        label={text.source}
        choices={sources}
        chosen={filter.sourceIds}
        onChoose={(chosen) => {
          changeFilter({ sourceIds: chosen && new Set([...chosen].filter((id) => id !== null)) })
        }}
      />
      <Select
        label={text.unit}
        choices={units}
        chosen={filter.units}
        onChoose={(chosen) => {
          changeFilter({ units: chosen })
        }}
      />
      <Checkbox
        label={text.conflictsOnly}
        checked={filter.isInConflict}
        onChange={(isInConflict) => {
          changeFilter({ isInConflict })
        }}
      />
      <Checkbox
        label={text.undatedOnly}
        checked={filter.isUndated}
        onChange={(isUndated) => {
          changeFilter({ isUndated })
        }}
      />
      <Button
        disabled={!isNarrowed(filter)}
        onClick={() => {
          changeFigures({ filter: NO_LEDGER_FILTER })
        }}
      >
        {text.clear}
      </Button>
    </div>
  )
}

interface SelectProps {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly chosen: ReadonlySet<string | null> | null
  readonly onChoose: (chosen: ReadonlySet<string | null> | null) => void
}

function Select({ label, choices, chosen, onChoose }: SelectProps) {
  const [first] = chosen ?? []
  return (
    <SelectField
      label={label}
      value={first === undefined ? ANY : (first ?? NONE)}
      onChange={(value) => {
        onChoose(value === ANY ? null : new Set([value === NONE ? null : value]))
      }}
    >
      <option value={ANY}>{text.any}</option>
      {choices.map(({ value, label: name }) => (
        <option key={value ?? NONE} value={value ?? NONE}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}
