import { useLayoutEffect, useMemo } from 'react'
import { Sigma } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import type { Person } from '../../shared/model/person.ts'
import { wholeLedger } from '../annotations/analysis-of.ts'
import { useAnalysisInput } from '../annotations/use-analysis-input.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { useViewStatus } from '../navigation/view-status.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { enterDossier } from './figures-store.ts'
import { LedgerBody } from './ledger-body.tsx'

const text = messages.figures
const NO_PEOPLE: readonly Person[] = []

/** The ledger: every figure of the dossier, what contradicts what, and each measure by date. */
export function FiguresView() {
  const { dossierId, annotationId } = useNavigation(({ place }) => place)
  const input = useAnalysisInput()
  const ledger = useMemo(() => (input ? wholeLedger(input) : null), [input])
  useLayoutEffect(() => {
    enterDossier(dossierId, annotationId)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only once for a dossier: what is chosen here is chosen here
  }, [dossierId])
  const hasFigures = ledger !== null && ledger.figures > 0
  useViewStatus(hasFigures ? text.view.status(ledger.figures, ledger.conflicts.length, ledger.undated) : '')

  if (!ledger) return <Loading label={text.loading} />
  if (!hasFigures) {
    return (
      <EmptyState ofView icon={Sigma} title={text.emptyTitle}>
        <p>{text.emptyText}</p>
      </EmptyState>
    )
  }
  return <LedgerBody ledger={ledger} people={input?.people ?? NO_PEOPLE} />
}
