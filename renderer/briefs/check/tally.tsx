import { Check, CheckCheck, FileQuestion, type LucideIcon, PencilLine } from 'lucide-react'
import type { StatusCounts } from '../../../shared/briefs/annotated-brief/checked-quotes.ts'
import { QUOTE_STATUSES, type QuoteStatus } from '../../../shared/briefs/check/check-quote.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { StateMark } from '../../ui/chip.tsx'
import { STATUS_STATES } from '../brief-inline.tsx'
import styles from '../check-panel.module.css'

const text = messages.briefs

export const STATUS_ICONS: Readonly<Record<QuoteStatus, LucideIcon>> = {
  EXACT: Check,
  NORMALISED: CheckCheck,
  ALTERED: PencilLine,
  MISSING: FileQuestion,
}

/** How many quotes are of each status. */
export function Tally({ counts }: { readonly counts: StatusCounts }) {
  return (
    <dl className={styles.tally}>
      {QUOTE_STATUSES.map((status) => (
        <div key={status}>
          <dt title={text.statusHelp[status]}>
            {counts[status] > 0 ? (
              <StateMark state={STATUS_STATES[status]} icon={STATUS_ICONS[status]}>
                {text.status[status]}
              </StateMark>
            ) : (
              <span className="faint">{text.status[status]}</span>
            )}
          </dt>
          <dd className={counts[status] > 0 ? 'num' : 'num faint'}>{counts[status]}</dd>
        </div>
      ))}
    </dl>
  )
}
