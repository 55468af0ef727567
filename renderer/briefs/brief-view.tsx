import { useMemo } from 'react'
import { FileText } from 'lucide-react'
import { annotatedBrief } from '../../shared/briefs/annotated-brief/annotated-brief.ts'
import { checkAnnotations } from '../../shared/briefs/annotated-brief/checked-quotes.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { DossierContents } from '../../shared/model/dossier-contents.ts'
import { environment } from '../environment/browser-environment.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { useViewStatus } from '../navigation/view-status.ts'
import { EmptyState, ErrorState } from '../ui/empty-state.tsx'
import { Loading } from '../ui/loading.tsx'
import { PaneLayout } from '../ui/pane-layout.tsx'
import { Pane } from '../ui/pane.tsx'
import { BriefPreview } from './brief-preview.tsx'
import { CheckPanel } from './check-panel.tsx'
import { useBriefContents } from './use-brief-contents.ts'

const text = messages.briefs
const CHECK_WIDTH = 316
const CHECK_DROPS_BELOW = 1000

/** The annotated brief as it will be exported, the check of its quotes, and the ways to export it. */
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
      return state.contents.annotations.length === 0 && state.contents.sources.length === 0 ? (
        <EmptyState ofView icon={FileText} title={text.emptyTitle}>
          <p>{text.emptyText}</p>
        </EmptyState>
      ) : (
        <Brief contents={state.contents} />
      )
  }
}

function Brief({ contents }: { readonly contents: DossierContents }) {
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
        <BriefPreview document={document} />
      </Pane>
    </PaneLayout>
  )
}
