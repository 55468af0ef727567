import { type ReactNode, useMemo } from 'react'
import { FileText } from 'lucide-react'
import { annotatedBrief } from '../../shared/briefs/annotated-brief/annotated-brief.ts'
import { checkAnnotations } from '../../shared/briefs/annotated-brief/checked-quotes.ts'
import { writtenBriefs } from '../../shared/briefs/written/written-brief.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { BriefRecord } from '../../shared/model/brief.ts'
import type { DossierContents } from '../../shared/model/dossier-contents.ts'
import { environment } from '../environment/browser-environment.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { useViewStatus } from '../navigation/view-status.ts'
import { EmptyState, ErrorState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { PaneLayout } from '../ui/pane-layout.tsx'
import { Pane } from '../ui/pane.tsx'
import { BriefBar } from './brief-list/brief-bar.tsx'
import { BriefDialogs } from './brief-list/brief-dialogs.tsx'
import { useOpenBrief } from './brief-list/open-brief-store.ts'
import { useBriefCommands } from './brief-list/use-brief-commands.ts'
import { BriefPreview } from './brief-preview.tsx'
import { CheckPanel } from './check-panel.tsx'
import { ForeignTarget } from './foreign/foreign-target.tsx'
import { useBriefContents } from './use-brief-contents.ts'
import { WrittenView } from './written-view.tsx'

const text = messages.briefs
const CHECK_WIDTH = 316
const CHECK_DROPS_BELOW = 1000

/** The briefs of the dossier: the one that is made from it, and those that are written. */
export function BriefView() {
  const { dossierId } = useNavigation(({ place }) => place)
  const state = useBriefContents(dossierId)
  switch (state.status) {
    case 'loading':
      return <Loading label={text.loading} />
    case 'failed':
      return (
        <ErrorState title={text.failed} detail={String(state.error)}>
          {text.failedHelp}
        </ErrorState>
      )
    case 'ready':
      return isEmpty(state) ? (
        <EmptyState ofView icon={FileText} title={text.emptyTitle}>
          <p>{text.emptyText}</p>
        </EmptyState>
      ) : (
        <Briefs contents={state.contents} records={state.records} />
      )
  }
}

interface BriefsProps {
  readonly contents: DossierContents
  readonly records: readonly BriefRecord[]
}

const isEmpty = ({ contents: { annotations, sources }, records }: BriefsProps): boolean =>
  annotations.length + sources.length + records.length === 0

function Briefs({ contents, records }: BriefsProps) {
  const dossierId = contents.dossier.id
  const written = useMemo(() => writtenBriefs(records), [records])
  const briefs = useMemo(() => written.map(({ brief }) => brief), [written])
  const { briefId, mode } = useOpenBrief(dossierId)
  const open = written.find(({ brief }) => brief.id === briefId) ?? null
  useBriefCommands(dossierId, briefs, open?.brief ?? null, mode)
  const bar = <BriefBar dossierId={dossierId} briefs={briefs} open={open?.brief ?? null} mode={mode} />
  return (
    <ForeignTarget dossierId={dossierId}>
      {open === null ? (
        <Annotated contents={contents} bar={bar} />
      ) : (
        <WrittenView key={open.brief.id} written={open} contents={contents} mode={mode} bar={bar} />
      )}
      <BriefDialogs contents={contents} briefs={briefs} />
    </ForeignTarget>
  )
}

/** The annotated brief as it will be exported, the check of its quotes, and the ways to export it. */
function Annotated({ contents, bar }: { readonly contents: DossierContents; readonly bar: ReactNode }) {
  const checked = useMemo(() => checkAnnotations(contents), [contents])
  const document = useMemo(
    () => annotatedBrief(contents, { exportedAt: environment.now(), override: null }),
    [contents],
  )
  const words = contents.sources.reduce((sum, { source }) => sum + source.wordCount, 0)
  useViewStatus(text.statusLine(words, contents.annotations.length))
  const panel = {
    label: text.paneLabel,
    size: CHECK_WIDTH,
    dropBelow: CHECK_DROPS_BELOW,
    content: <CheckPanel dossierId={contents.dossier.id} checked={checked} />,
  }
  return (
    <PaneLayout name="brief" right={panel}>
      <Pane label={text.documentLabel} surface="page">
        {bar}
        <BriefPreview document={document} />
      </Pane>
    </PaneLayout>
  )
}
