import { type RefObject, useMemo } from 'react'
import { Copy, Maximize2, ZoomIn, ZoomOut } from 'lucide-react'
import type { Timeline } from '../../../shared/analysis/timeline/timeline.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { Command } from '../../commands/command.ts'
import { useCommands } from '../../commands/command-store.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import type { Positions } from '../use-positions.ts'
import { EventsPopover } from './events-popover.tsx'
import { copyTimeline, saveTimeline } from './timeline-picture.ts'
import type { TimeWindowControl } from './use-time-window.ts'
import styles from './timeline.module.css'

const text = messages.positions.view
const words = text.time

interface TimelineHeadProps {
  readonly positions: Positions
  readonly timeline: Timeline | null
  readonly time: TimeWindowControl
  readonly picture: RefObject<SVGSVGElement | null>
  readonly drawn: boolean
}

/** What can be done with the timeline. */
export function TimelineHead({ positions, timeline, time, picture, drawn }: TimelineHeadProps) {
  const wording = timeline?.question.wording ?? ''
  useCommands(
    'positions.timeline',
    useMemo(() => commandsOf(picture, wording, drawn), [picture, wording, drawn]),
  )
  return (
    <header className={styles.head}>
      <h2>{words.title}</h2>
      <span className="faint clip grow">{words.hint}</span>
      <EventsPopover dossier={positions.dossier} />
      <IconButton
        icon={ZoomOut}
        label={words.zoomOut}
        chord="-"
        disabled={!drawn || time.isWhole}
        onClick={() => {
          time.zoomOut()
        }}
      />
      <IconButton
        icon={ZoomIn}
        label={words.zoomIn}
        chord="+"
        disabled={!drawn}
        onClick={() => {
          time.zoomIn()
        }}
      />
      <IconButton icon={Maximize2} label={words.reset} chord="0" disabled={time.isWhole} onClick={time.reset} />
      <IconButton
        icon={Copy}
        label={words.copy}
        chord="$mod+Shift+c"
        disabled={!drawn}
        onClick={() => void copyTimeline(picture.current)}
      />
    </header>
  )
}

function commandsOf(picture: RefObject<SVGSVGElement | null>, wording: string, drawn: boolean): readonly Command[] {
  const common = { group: text.group, disabled: drawn ? null : text.commands.noTimeline }
  return [
    {
      ...common,
      id: 'positions.copy-timeline',
      label: text.commands.copy,
      keys: ['$mod+Shift+c'],
      run: () => void copyTimeline(picture.current),
    },
    {
      ...common,
      id: 'positions.save-timeline',
      label: text.commands.saveSvg,
      keys: ['$mod+e'],
      keyLine: text.keys.exported,
      run: () => void saveTimeline(picture.current, wording, 'svg'),
    },
    {
      ...common,
      id: 'positions.save-timeline-png',
      label: text.commands.savePng,
      keys: ['$mod+Shift+e'],
      run: () => void saveTimeline(picture.current, wording, 'png'),
    },
  ]
}
