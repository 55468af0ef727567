import { CalendarOff, CircleHelp, GitCompareArrows } from 'lucide-react'
import { balanceOf } from '../../../shared/analysis/ledger/balance.ts'
import type { LedgerGroup, LedgerRow } from '../../../shared/analysis/ledger/ledger.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { exactOf } from '../../../shared/model/annotation.ts'
import { StateMark } from '../../ui/chip.tsx'

const words = messages.figures.view.flags

interface FlagProps {
  readonly row: LedgerRow
  readonly group: LedgerGroup
  readonly isInConflict: boolean
}

/** What is to be known of a figure before it is used; nothing when nothing is. */
export function Flag({ row, group, isInConflict }: FlagProps) {
  const { annotation, figure, period } = row
  if (isInConflict) {
    return (
      <StateMark state="conflict" icon={GitCompareArrows}>
        {words.conflict}
      </StateMark>
    )
  }
  if (figure.value === null) {
    return (
      <StateMark state="stale" icon={CircleHelp}>
        {words.unread}
      </StateMark>
    )
  }
  if (period === null) {
    return (
      <StateMark state="stale" icon={CalendarOff}>
        {words.undated}
      </StateMark>
    )
  }
  if (group.agreeing.has(annotation.id)) return <span className="faint">{words.agrees}</span>
  if (balanceOf(figure.measure, exactOf(annotation)) === 'balance')
    return <span className="faint">{words.balance}</span>
  return null
}
