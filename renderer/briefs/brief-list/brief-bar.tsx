import { useState } from 'react'
import { CalendarDays, ChevronDown, Copy, Eye, FilePlus2, PencilLine, Trash2 } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import { type Brief, CITATION_STYLES, CitationStyle } from '../../../shared/model/brief.ts'
import { PartialDate } from '../../../shared/model/primitives.ts'
import { InlineField } from '../../annotations/inline-field.tsx'
import { runCommand } from '../../commands/run-command.ts'
import { chordText } from '../../ui/chord.ts'
import { Icon } from '../../ui/icon.tsx'
import { Menu, type MenuEntry } from '../../ui/menu.tsx'
import { Popover } from '../../ui/popover.tsx'
import { Segments } from '../../ui/segments.tsx'
import { changeHead } from './brief-actions.ts'
import { type BriefMode, openBrief, setBriefMode } from './open-brief-store.ts'
import { BRIEF_KEYS } from './use-brief-commands.ts'
import styles from './brief-list.module.css'

const { list, bar } = messages.briefs

/** Stands for the annotated brief among ids. */
const ANNOTATED = ':annotated'

interface BriefBarProps {
  readonly dossierId: string
  readonly briefs: readonly Brief[]
  /** Null: the annotated brief. */
  readonly open: Brief | null
  readonly mode: BriefMode
}

/** Over the page: which brief it is and what can be done with it; of a written one also how it cites and its date. */
export function BriefBar({ dossierId, briefs, open, mode }: BriefBarProps) {
  return (
    <div className={styles.bar} role="toolbar" aria-label={bar.label}>
      <BriefMenu dossierId={dossierId} briefs={briefs} open={open} />
      <span className="grow" />
      {open !== null && (
        <>
          <StyleMenu brief={open} />
          <DatePopover brief={open} />
          <Segments
            label={bar.mode}
            value={mode}
            segments={[
              { value: 'write', content: <Mode icon={PencilLine} word={bar.write} />, label: titled(bar.write) },
              { value: 'preview', content: <Mode icon={Eye} word={bar.preview} />, label: titled(bar.preview) },
            ]}
            onChange={(next) => {
              setBriefMode(dossierId, next)
            }}
          />
        </>
      )}
    </div>
  )
}

const titled = (word: string): string => `${word} (${chordText(BRIEF_KEYS.mode)})`

const Mode = ({ icon, word }: { readonly icon: typeof Eye; readonly word: string }) => (
  <>
    <Icon of={icon} size={14} /> {word}
  </>
)

const titleOf = ({ title }: Brief): string => (title === '' ? list.untitled : title)

function BriefMenu({ dossierId, briefs, open }: Omit<BriefBarProps, 'mode'>) {
  const shown: readonly MenuEntry[] = [
    { id: ANNOTATED, label: list.annotated, detail: list.annotatedDetail, checked: open === null },
    ...briefs.map((brief) => ({ id: brief.id, label: titleOf(brief), checked: brief.id === open?.id })),
  ]
  const ofOne: readonly MenuEntry[] = [
    { id: 'brief.rename', label: list.rename, icon: PencilLine, chord: BRIEF_KEYS.rename },
    { id: 'brief.duplicate', label: list.duplicate, icon: Copy, chord: BRIEF_KEYS.duplicate },
    { id: 'brief.remove', label: list.remove, icon: Trash2, chord: BRIEF_KEYS.remove },
  ]
  return (
    <Menu
      label={list.menu}
      triggerClassName={styles.trigger}
      trigger={
        <>
          <span className={styles.title} dir="auto">
            {open === null ? list.annotated : titleOf(open)}
          </span>
          <Icon of={ChevronDown} size={14} />
        </>
      }
      groups={[
        shown,
        [{ id: 'brief.new', label: list.create, icon: FilePlus2, chord: BRIEF_KEYS.create }],
        open === null ? [] : ofOne,
      ]}
      onAction={(id) => {
        if (id === ANNOTATED) openBrief(dossierId, null)
        else if (!runCommand(id)) openBrief(dossierId, id)
      }}
    />
  )
}

function StyleMenu({ brief }: { readonly brief: Brief }) {
  return (
    <Menu
      label={bar.style}
      triggerClassName={styles.quietTrigger}
      trigger={
        <>
          <span className="unseen">{bar.style}: </span>
          <span className={styles.title}>{bar.styles[brief.citationStyle]}</span>
          <Icon of={ChevronDown} size={14} />
        </>
      }
      groups={[
        CITATION_STYLES.map((style) => ({
          id: style,
          label: bar.styles[style],
          checked: style === brief.citationStyle,
        })),
      ]}
      onAction={(id) => {
        const style = CitationStyle.safeParse(id)
        if (style.success) void changeHead(brief.dossierId, brief.id, { citationStyle: style.data })
      }}
    />
  )
}

const checkDate = (typed: string): string | null =>
  typed === '' || PartialDate.safeParse(typed).success ? null : bar.dateInvalid

function DatePopover({ brief }: { readonly brief: Brief }) {
  const [isOpen, setOpen] = useState(false)
  const shown = brief.date === null ? bar.noDate : messages.exports.date(brief.date)
  return (
    <Popover
      label={bar.date}
      trigger={
        <>
          <Icon of={CalendarDays} size={14} /> {shown}
        </>
      }
      triggerLabel={`${bar.date}: ${shown}`}
      triggerClassName={styles.quietTrigger}
      open={isOpen}
      onOpenChange={setOpen}
    >
      <div className={styles.date}>
        <InlineField
          key={brief.id}
          label={bar.date}
          name="brief-date"
          value={brief.date ?? ''}
          placeholder="2026-03-04"
          check={checkDate}
          onKeep={(typed) => void changeHead(brief.dossierId, brief.id, { date: typed === '' ? null : typed })}
        />
      </div>
    </Popover>
  )
}
