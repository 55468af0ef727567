import { type ReactNode, useMemo } from 'react'
import { indexBrief } from '../../shared/briefs/annotated-brief/brief-index.ts'
import { documentOfBrief } from '../../shared/briefs/written/document-of-brief.ts'
import type { WrittenBrief } from '../../shared/briefs/written/written-brief.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { DossierContents } from '../../shared/model/dossier-contents.ts'
import { environment } from '../environment/browser-environment.ts'
import { PaneLayout, type SidePane } from '../ui/pane-layout.tsx'
import { Pane } from '../ui/pane.tsx'
import { BriefContext } from './brief-context.ts'
import type { BriefMode } from './brief-list/open-brief-store.ts'
import { BriefPreview } from './brief-preview.tsx'
import { Drawer } from './drawer/drawer.tsx'
import { BriefEditor } from './editor/brief-editor.tsx'
import { FindingsPanel } from './check/findings-panel.tsx'

const text = messages.briefs
const CHECK_WIDTH = 316
const CHECK_DROPS_BELOW = 1000

const DRAWER: SidePane = {
  label: messages.briefLive.drawer.label,
  size: 312,
  dropBelow: 1320,
  content: <Drawer />,
}

interface WrittenViewProps {
  readonly written: WrittenBrief
  readonly contents: DossierContents
  readonly mode: BriefMode
  /** Over the page. */
  readonly bar: ReactNode
}

/** A brief that the analyst writes: what can be quoted, the page, and what the check says of it. */
export function WrittenView({ written, contents, mode, bar }: WrittenViewProps) {
  const index = useMemo(() => indexBrief(contents), [contents])
  const { citationStyle } = written.brief
  const context = useMemo(() => ({ index, citationStyle }), [index, citationStyle])
  const check: SidePane = {
    label: text.paneLabel,
    size: CHECK_WIDTH,
    dropBelow: CHECK_DROPS_BELOW,
    content: <FindingsPanel key={written.brief.id} written={written} index={index} />,
  }
  return (
    <BriefContext value={context}>
      <PaneLayout name="brief" {...(mode === 'write' ? { left: DRAWER } : {})} right={check}>
        <Pane label={mode === 'write' ? text.bar.write : text.bar.previewLabel} surface="page">
          {bar}
          {mode === 'write' ? (
            <BriefEditor written={written} index={index} />
          ) : (
            <Preview written={written} index={index} />
          )}
        </Pane>
      </PaneLayout>
    </BriefContext>
  )
}

function Preview({ written, index }: { readonly written: WrittenBrief; readonly index: BriefContext['index'] }) {
  const document = useMemo(
    () => documentOfBrief(written, index, { exportedAt: environment.now(), override: null }),
    [written, index],
  )
  return <BriefPreview document={document} />
}
