import { useMemo, useState } from 'react'
import { excerptOf } from '../../shared/briefs/annotated-brief/check-section.ts'
import { type CheckedQuote, countStatuses, isRefused } from '../../shared/briefs/annotated-brief/checked-quotes.ts'
import { messages } from '../../shared/messages/messages.ts'
import { exactOf } from '../../shared/model/annotation.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Pane, PaneHead, PaneScroll } from '../ui/pane.tsx'
import { STATUS_STATES } from './brief-inline.tsx'
import { STATUS_ICONS, Tally } from './check/tally.tsx'
import { ExportPanel } from './export/export-panel.tsx'
import styles from './check-panel.module.css'

const text = messages.briefs
const SHOWN_AT_ONCE = 50

interface CheckPanelProps {
  readonly dossierId: string
  readonly checked: readonly CheckedQuote[]
}

/** How many quotes are exact, every one that is altered or missing, and the export. */
export function CheckPanel({ dossierId, checked }: CheckPanelProps) {
  const counts = useMemo(() => countStatuses(checked), [checked])
  const problems = useMemo(() => checked.filter(isRefused), [checked])
  const [limit, setLimit] = useState(SHOWN_AT_ONCE)
  return (
    <Pane label={text.paneLabel}>
      <PaneHead title={text.checkTitle} count={checked.length} />
      <PaneScroll>
        <div className={styles.summary}>
          <p className="strong">{problems.length === 0 ? text.ready : text.refused}</p>
          <p className="quiet">{checked.length === 0 ? messages.exports.noQuotes : text.problems(problems.length)}</p>
          <Tally counts={counts} />
        </div>
        <ol>
          {problems.slice(0, limit).map((problem) => (
            <Problem key={problem.annotation.id} problem={problem} />
          ))}
        </ol>
        {problems.length > limit && (
          <Button
            look="plain"
            size="small"
            onClick={() => {
              setLimit(limit + SHOWN_AT_ONCE)
            }}
          >
            {text.moreProblems(problems.length - limit)}
          </Button>
        )}
      </PaneScroll>
      <ExportPanel dossierId={dossierId} briefId={null} problems={problems.length} />
    </Pane>
  )
}

function Problem({ problem: { annotation, status } }: { readonly problem: CheckedQuote }) {
  const go = useNavigation((state) => state.go)
  return (
    <li data-state={STATUS_STATES[status]}>
      <button
        type="button"
        className={styles.problem}
        onClick={() => {
          go({ view: 'read', sourceId: annotation.target.source, annotationId: annotation.id })
        }}
      >
        <Icon of={STATUS_ICONS[status]} className={styles.icon} />
        <span>
          <span className="strong">{text.statusTitle[status]}</span>
          <span className={styles.excerpt} dir="auto">
            {excerptOf(exactOf(annotation))}
          </span>
          <span className="quiet">{text.statusHelp[status]}</span>
        </span>
      </button>
    </li>
  )
}
