import { useState } from 'react'
import { Files } from 'lucide-react'
import type { HeldStance } from '../../../shared/analysis/matrix/matrix.ts'
import { type StatementDate, statementDate } from '../../../shared/analysis/statement-date.ts'
import type { Voice } from '../../../shared/analysis/voice.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { Person } from '../../../shared/model/person.ts'
import type { Source } from '../../../shared/model/source.ts'
import { Button } from '../../ui/button.tsx'
import { countOnItsOwn } from './own-voice.ts'
import { QuoteItem } from './quote-item.tsx'
import styles from './quotes.module.css'

const text = messages.positions.view

interface VoiceItemProps {
  readonly voice: Voice
  readonly date: StatementDate | null
  /** Shown where the head does not say it. */
  readonly held: HeldStance | null
  readonly steps: number
  readonly sourceOf: (id: string) => Source | undefined
  readonly speaker?: Person | null | undefined
  /** Id of the quote with the cursor. */
  readonly activeId: string | null
}

/** A quotation, and on demand the other sources that print it. */
export function VoiceItem({ voice, date, held, steps, sourceOf, speaker, activeId }: VoiceItemProps) {
  const { lead, reprints } = voice
  const [open, setOpen] = useState(false)
  const expanded = open || reprints.some(({ id }) => id === activeId)
  return (
    <li>
      <QuoteItem
        annotation={lead}
        source={sourceOf(lead.target.source)}
        date={date}
        speaker={speaker}
        held={held}
        steps={steps}
        active={lead.id === activeId}
        reprints={reprints.length}
        expanded={expanded}
        onExpand={() => {
          setOpen(!open)
        }}
      />
      {lead.ownVoice && (
        <Button
          size="small"
          look="plain"
          icon={Files}
          className={styles.together}
          onClick={() => void countOnItsOwn(lead, false)}
        >
          {text.withReprints}
        </Button>
      )}
      {expanded && (
        <ul className={styles.reprints}>
          {reprints.map((reprint) => {
            const source = sourceOf(reprint.target.source)
            return (
              <li key={reprint.id}>
                <QuoteItem
                  annotation={reprint}
                  source={source}
                  date={statementDate(reprint, source)}
                  active={reprint.id === activeId}
                />
                <Button size="small" look="plain" onClick={() => void countOnItsOwn(reprint, true)}>
                  {text.onItsOwn}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
    </li>
  )
}
