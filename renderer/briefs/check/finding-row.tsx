import {
  CalendarOff,
  CircleAlert,
  FileQuestion,
  GitCompareArrows,
  History,
  Link2Off,
  type LucideIcon,
  PencilLine,
  Scale,
  UserRound,
} from 'lucide-react'
import type { Finding, FindingKind, Fix } from '../../../shared/briefs/findings/finding.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import type { StateName } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { DateFigure } from './date-figure.tsx'
import styles from './findings-panel.module.css'

const text = messages.briefs.findings

const LOOKS: Readonly<Record<FindingKind, { readonly icon: LucideIcon; readonly state: StateName }>> = {
  'quote-altered': { icon: PencilLine, state: 'altered' },
  'quote-missing': { icon: FileQuestion, state: 'missing' },
  stale: { icon: History, state: 'stale' },
  'claim-without-source': { icon: Link2Off, state: 'stale' },
  'one-sided-question': { icon: Scale, state: 'stale' },
  'undated-figure': { icon: CalendarOff, state: 'stale' },
  'conflict-unsaid': { icon: GitCompareArrows, state: 'conflict' },
  'person-without-role': { icon: UserRound, state: 'stale' },
  'negation-left-out': { icon: CircleAlert, state: 'conflict' },
}

export const FIX_KEY = 'Alt+Enter'

interface FindingRowProps {
  readonly finding: Finding
  readonly isSelected: boolean
  readonly onGo: (finding: Finding) => void
  readonly onFix: (fix: Fix) => void
}

/** What is wrong, where it leads, and of the selected one what would mend it. */
export function FindingRow({ finding, isSelected, onGo, onFix }: FindingRowProps) {
  const { icon, state } = LOOKS[finding.kind]
  return (
    <li data-state={state} className={styles.row} aria-current={isSelected ? 'true' : undefined}>
      <button
        type="button"
        className={styles.finding}
        onClick={() => {
          onGo(finding)
        }}
      >
        <Icon of={icon} className={styles.icon} />
        <span>
          <span className="strong">{messages.briefCheck.kinds[finding.kind]}</span>
          <span className={styles.detail} dir="auto">
            {finding.detail}
          </span>
        </span>
      </button>
      {isSelected && finding.fixes.length > 0 && (
        <div className={styles.fixes}>
          {finding.fixes.map((fix, at) =>
            fix.type === 'date-figure' ? (
              <DateFigure key={at} annotationId={fix.annotationId} />
            ) : (
              <Button
                key={at}
                size="small"
                chord={at === 0 ? FIX_KEY : undefined}
                onClick={() => {
                  onFix(fix)
                }}
              >
                {text.fixes[fix.type]}
              </Button>
            ),
          )}
        </div>
      )}
    </li>
  )
}
