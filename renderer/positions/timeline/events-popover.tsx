import { useMemo, useState } from 'react'
import { CalendarPlus, X } from 'lucide-react'
import { addEvent, removeEvent } from '../../../shared/edits/events.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { Dossier } from '../../../shared/model/dossier.ts'
import { PartialDate } from '../../../shared/model/primitives.ts'
import type { Transaction } from '../../../shared/model/transaction.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-store.ts'
import { environment } from '../../environment/browser-environment.ts'
import { commit } from '../../storage/commit.ts'
import { readDossier } from '../../storage/contents.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { TextField } from '../../ui/text-field.tsx'
import styles from './timeline.module.css'

const text = messages.positions.view

const change = (id: string, edit: (before: Dossier) => Transaction): void =>
  void commit(async () => {
    const now = await readDossier(id)
    return now ? edit(now) : null
  })

/** What happened, to be drawn through all lanes: a list with a line to add one. */
export function EventsPopover({ dossier }: { readonly dossier: Dossier }) {
  const [open, setOpen] = useState(false)
  const events = dossier.events ?? []
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'positions.events',
        label: text.commands.event,
        group: text.group,
        keys: ['Shift+e'],
        run: () => {
          setOpen(true)
        },
      },
    ],
    [],
  )
  useCommands('positions.events', commands)
  return (
    <Popover
      label={text.time.events}
      triggerClassName={styles.eventsButton}
      trigger={
        <>
          <Icon of={CalendarPlus} size={14} /> {text.time.events}{' '}
          {events.length > 0 && <span className="num">{events.length}</span>}
        </>
      }
      open={open}
      onOpenChange={setOpen}
    >
      <div className={styles.events}>
        {events.length === 0 && <p className="quiet">{text.time.noEvents}</p>}
        <ul>
          {events.map((event) => (
            <li key={event.id}>
              <span className="num quiet">{messages.positions.date(event.date)}</span>
              <bdi className="grow">{event.label}</bdi>
              <IconButton
                icon={X}
                label={text.time.removeEvent(event.label)}
                onClick={() => {
                  change(dossier.id, (before) => removeEvent(environment, before, event.id))
                }}
              />
            </li>
          ))}
        </ul>
        <NewEvent dossierId={dossier.id} />
      </div>
    </Popover>
  )
}

function NewEvent({ dossierId }: { readonly dossierId: string }) {
  const [date, setDate] = useState('')
  const [label, setLabel] = useState('')
  const parsed = PartialDate.safeParse(date.trim())
  const ready = parsed.success && label.trim() !== ''
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!parsed.success || !ready) return
        change(dossierId, (before) => addEvent(environment, before, { date: parsed.data, label: label.trim() }))
        setDate('')
        setLabel('')
      }}
    >
      <TextField
        label={text.time.eventDate}
        placeholder={text.facets.datePlaceholder}
        value={date}
        error={date.length < 4 || parsed.success ? null : text.facets.dateWrong}
        onChange={setDate}
      />
      <TextField label={text.time.eventLabel} value={label} onChange={setLabel} />
      <Button type="submit" size="small" disabled={!ready}>
        {text.time.addEvent}
      </Button>
    </form>
  )
}
