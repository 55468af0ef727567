import { useLayoutEffect, useMemo } from 'react'
import { Sigma } from 'lucide-react'
import { ledgerOf } from '../../shared/analysis/ledger/ledger-of.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Question } from '../../shared/model/question.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { useViewStatus } from '../navigation/view-status.ts'
import { useDossierAnnotations, usePeople, useSources } from '../storage/live.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { enterDossier } from './figures-store.ts'
import { LedgerBody } from './ledger-body.tsx'

const text = messages.figures
const NO_PEOPLE: readonly Person[] = []
/** A ledger does not depend on them. */
const NO_QUESTIONS: readonly Question[] = []

/** The ledger: every figure of the dossier, what contradicts what, and each measure by date. */
export function FiguresView() {
  const { dossierId, annotationId } = useNavigation(({ place }) => place)
  const annotations = useDossierAnnotations(dossierId)
  const sources = useSources(dossierId)
  const people = usePeople(dossierId)
  const ledger = useMemo(
    () =>
      annotations && sources && people ? ledgerOf({ annotations, sources, people, questions: NO_QUESTIONS }) : null,
    [annotations, sources, people],
  )
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
  return <LedgerBody ledger={ledger} people={people ?? NO_PEOPLE} />
}
