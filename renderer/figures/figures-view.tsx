import { useMemo } from 'react'
import { Sigma } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { useViewStatus } from '../navigation/view-status.ts'
import { useDossierAnnotations, usePeople, useSources } from '../storage/live.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { Pane, PaneHead } from '../ui/pane.tsx'
import { figureLines } from './figure-lines.ts'
import { FigureTable } from './figure-table.tsx'

const text = messages.figures

/** Every figure of the dossier by what it measures; a row opens its passage. */
export function FiguresView() {
  const { dossierId } = useNavigation(({ place }) => place)
  const annotations = useDossierAnnotations(dossierId)
  const sources = useSources(dossierId)
  const people = usePeople(dossierId)
  const figures = useMemo(() => annotations?.filter(({ kind }) => kind === 'figure'), [annotations])
  const lines = useMemo(() => figureLines(figures ?? []), [figures])
  const undated = figures?.filter(({ figure }) => !figure?.asOf).length ?? 0
  const status = figures && figures.length > 0 ? `${text.count(figures.length)}, ${text.undated(undated)}` : ''
  useViewStatus(status)

  if (!figures || !sources || !people) return <Loading label={text.loading} />
  if (figures.length === 0) {
    return (
      <EmptyState ofView icon={Sigma} title={text.emptyTitle}>
        <p>{text.emptyText}</p>
      </EmptyState>
    )
  }
  return (
    <Pane label={text.title} surface="page">
      <PaneHead ofView title={text.title} count={figures.length.toLocaleString('en')} />
      <FigureTable lines={lines} sources={sources} people={people} />
    </Pane>
  )
}
