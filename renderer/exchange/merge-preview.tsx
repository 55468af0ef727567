import { useMemo, useState } from 'react'
import type { MergeChoices } from '../../shared/exchange/merge/merge-types.ts'
import { messages } from '../../shared/messages/messages.ts'
import { closeSheet } from '../navigation/sheet-store.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { AgreementSection } from './agreement-section.tsx'
import { ConflictSections } from './conflict-sections.tsx'
import styles from './import-annotations.module.css'
import { KindSection } from './kind-section.tsx'
import { type Chosen, choicesOf, countsOf, kindGroups, type MergeCounts, NOTHING_CHOSEN } from './merge-choices.ts'
import { LeftSection, OrphanSection } from './orphan-section.tsx'
import type { Planned } from './plan-messages.ts'
import { SourceSection } from './source-section.tsx'

const words = messages.exchangeView
const STATUSES = ['new', 'same', 'conflicting', 'needs-kind', 'orphaned'] as const

interface MergePreviewProps {
  readonly dossierId: string
  readonly name: string
  readonly planned: Planned
  readonly error: string | null
  readonly isMerging: boolean
  readonly onMerge: (choices: MergeChoices, counts: MergeCounts) => void
}

/** What a file would bring, and what is to be decided; nothing is changed until it is merged. */
export function MergePreview({ dossierId, name, planned, error, isMerging, onMerge }: MergePreviewProps) {
  const { plan, format, left } = planned
  const [chosen, setChosen] = useState<Chosen>(NOTHING_CHOSEN)
  const change = (part: Partial<Chosen>): void => {
    setChosen((now) => ({ ...now, ...part }))
  }
  const groups = useMemo(() => kindGroups(plan), [plan])
  const counts = useMemo(() => countsOf(plan, groups, chosen), [plan, groups, chosen])
  return (
    <Dialog
      title={words.title}
      className={styles.dialog}
      onClose={closeSheet}
      staysOnClickBeside
      actions={
        <>
          {error !== null && (
            <p role="alert" className={styles.error}>
              {error}
            </p>
          )}
          <Button onClick={closeSheet}>{words.cancel}</Button>
          <Button
            look="primary"
            autoFocus
            disabled={isMerging}
            onClick={() => {
              onMerge(choicesOf(groups, chosen), counts)
            }}
          >
            {isMerging ? words.merging : words.merge(counts.added + counts.changed)}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <div>
          <p className={styles.name}>
            <bdi>{words.from(name, format)}</bdi>
          </p>
          <p className="quiet">{words.text}</p>
        </div>
        <Counts planned={planned} />
        <SourceSection plan={plan} chosen={chosen} onChange={change} />
        <KindSection groups={groups} chosen={chosen} onChange={change} />
        <ConflictSections plan={plan} chosen={chosen} onChange={change} />
        <OrphanSection plan={plan} />
        <LeftSection left={left} />
        <AgreementSection dossierId={dossierId} planned={planned} groups={groups} chosen={chosen} />
      </div>
    </Dialog>
  )
}

function Counts({ planned: { plan } }: { readonly planned: Planned }) {
  const counts = useMemo(() => {
    const byStatus = { new: 0, same: 0, conflicting: 0, 'needs-kind': 0, orphaned: 0 }
    for (const { status } of plan.annotations) byStatus[status] += 1
    return byStatus
  }, [plan])
  return (
    <dl className={styles.counts}>
      {STATUSES.map((status) => (
        <div key={status} title={words.countsHelp[status]}>
          <dt>{words.counts[status]}</dt>
          <dd className={counts[status] === 0 ? 'num faint' : 'num'}>{counts[status]}</dd>
        </div>
      ))}
    </dl>
  )
}
