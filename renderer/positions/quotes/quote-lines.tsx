import { useEffect, useLayoutEffect, useState } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Person } from '../../../shared/model/person.ts'
import type { Source } from '../../../shared/model/source.ts'
import { announce } from '../../ui/announcer.tsx'
import { Button } from '../../ui/button.tsx'
import { StanceMark } from '../../ui/stance-mark.tsx'
import { focusCell } from '../grid/focus-cell.ts'
import { focusGiven, usePositionsStore } from '../positions-store.ts'
import { focusQuotes, onQuoteKey } from './quote-keys.ts'
import { VoiceItem } from './voice-item.tsx'
import type { QuoteLine } from './with-turns.ts'
import styles from './quotes.module.css'

const text = messages.positions

const FIRST_SHOWN = 40
const MORE_SHOWN = 100

interface QuoteLinesProps {
  readonly lines: readonly QuoteLine[]
  /** Of the scale; 0 where there is none. */
  readonly steps: number
  readonly sourceOf: (id: string) => Source | undefined
  /** Given where the head does not say who speaks. */
  readonly personOf?: ((id: string | null) => Person | undefined) | undefined
  /** Said when there is nothing to go to. */
  readonly nothing: string
}

const holds = (line: QuoteLine, quoteId: string): boolean =>
  line.kind === 'voice' && (line.voice.lead.id === quoteId || line.voice.reprints.some(({ id }) => id === quoteId))

/** Quotes, a part of them at a time. Arrows move, Enter opens the passage. */
export function QuoteLines({ lines, steps, sourceOf, personOf, nothing }: QuoteLinesProps) {
  const quoteId = usePositionsStore((state) => state.quoteId)
  const focus = usePositionsStore((state) => state.focus)
  const [limit, setLimit] = useState(FIRST_SHOWN)
  const at = quoteId === null ? -1 : lines.findIndex((line) => holds(line, quoteId))
  const shown = lines.slice(0, Math.max(limit, at + 1))
  const first = lines.find((line) => line.kind === 'voice')
  const activeId = at >= 0 ? quoteId : first?.kind === 'voice' ? first.voice.lead.id : null
  useLayoutEffect(() => {
    if (focus !== 'quotes') return
    focusGiven()
    if (!focusQuotes()) announce(nothing)
  }, [focus, nothing])
  useEffect(() => {
    // What had the focus was filed elsewhere.
    if (document.activeElement === document.body && !focusQuotes()) focusCell()
  }, [lines])
  const hidden = lines.length - shown.length
  return (
    <div data-quotes onKeyDown={onQuoteKey}>
      <ol className={styles.list}>
        {shown.map((line, index) =>
          line.kind === 'voice' ? (
            <VoiceItem
              key={line.voice.lead.id}
              voice={line.voice}
              date={line.date}
              held={personOf ? line.held : null}
              steps={steps}
              sourceOf={sourceOf}
              speaker={personOf?.(line.voice.lead.speakerId)}
              activeId={activeId}
            />
          ) : (
            <li key={`turn-${String(index)}`} className={styles.turn}>
              <StanceMark index={line.held.step} length={steps}>
                {line.held.stance.label}
              </StanceMark>
              <span>{text.view.turn(line.before, line.isDated)}</span>
            </li>
          ),
        )}
      </ol>
      {hidden > 0 && (
        <Button
          look="plain"
          size="small"
          className={styles.more}
          onClick={() => {
            setLimit(shown.length + MORE_SHOWN)
          }}
        >
          {text.more(Math.min(hidden, MORE_SHOWN), lines.length)}
        </Button>
      )}
    </div>
  )
}
