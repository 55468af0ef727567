import { useState } from 'react'
import type { BriefIndex } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import type { WrittenBrief } from '../../../shared/briefs/written/written-brief.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { Button } from '../../ui/button.tsx'
import { Pane, PaneHead, PaneScroll } from '../../ui/pane.tsx'
import checkStyles from '../check-panel.module.css'
import { ExportPanel } from '../export/export-panel.tsx'
import { type CheckedBrief, quoteCount } from './check-brief.ts'
import { FindingRow } from './finding-row.tsx'
import styles from './findings-panel.module.css'
import { Tally } from './tally.tsx'
import { useCheckedBrief } from './use-checked-brief.ts'
import { CHECK_KEYS, useFindingCommands } from './use-finding-commands.ts'

const text = messages.briefs
const words = text.findings
const SHOWN_AT_ONCE = 50

interface FindingsPanelProps {
  readonly written: WrittenBrief
  readonly index: BriefIndex
}

/** What a careful editor would not let pass in a written brief, and the export. */
export function FindingsPanel({ written, index }: FindingsPanelProps) {
  const { checked, runAgain } = useCheckedBrief(written, index)
  const { selectedId, go, fix } = useFindingCommands(written, index, checked, runAgain)
  const [limit, setLimit] = useState(SHOWN_AT_ONCE)
  const findings = checked?.findings ?? []
  const refusing = findings.filter(({ refuses }) => refuses).length
  return (
    <Pane label={text.paneLabel}>
      <PaneHead title={text.checkTitle} {...(checked === null ? {} : { count: words.open(findings.length) })}>
        <Button size="small" look="plain" chord={CHECK_KEYS.runAgain} onClick={runAgain}>
          {words.runAgain}
        </Button>
      </PaneHead>
      <PaneScroll>
        {checked !== null && <Summary checked={checked} refusing={refusing} />}
        <ol aria-label={words.listLabel}>
          {findings.slice(0, limit).map((finding) => (
            <FindingRow
              key={finding.id}
              finding={finding}
              isSelected={finding.id === selectedId}
              onGo={go}
              onFix={fix}
            />
          ))}
        </ol>
        {checked !== null && findings.length === 0 && <p className={styles.none}>{words.nothingWrong}</p>}
        {findings.length > limit && (
          <Button
            look="plain"
            size="small"
            onClick={() => {
              setLimit(limit + SHOWN_AT_ONCE)
            }}
          >
            {words.more(findings.length - limit)}
          </Button>
        )}
      </PaneScroll>
      <ExportPanel dossierId={written.brief.dossierId} briefId={written.brief.id} problems={refusing} />
    </Pane>
  )
}

interface SummaryProps {
  readonly checked: CheckedBrief
  /** Findings that keep the brief from being exported. */
  readonly refusing: number
}

function Summary({ checked, refusing }: SummaryProps) {
  return (
    <div className={checkStyles.summary}>
      <p className="strong">{refusing === 0 ? text.ready : text.refused}</p>
      <p className="quiet">{quoteCount(checked) === 0 ? words.noQuotes : text.problems(refusing)}</p>
      <Tally counts={checked.counts} />
      {checked.abridged > 0 && (
        <p className={styles.abridged}>
          <span>{words.abridged}</span>
          <span className="num">{checked.abridged}</span>
        </p>
      )}
    </div>
  )
}
