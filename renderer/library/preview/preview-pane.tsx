import { BookOpenText } from 'lucide-react'
import { messages } from '../../../shared/messages/messages.ts'
import type { Source } from '../../../shared/model/source.ts'
import { runCommand } from '../../commands/run-command.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Pane, PaneScroll } from '../../ui/pane.tsx'
import { AlikeSection } from '../alike/alike-section.tsx'
import type { AlikeView } from '../alike/alike-view.ts'
import { nextState } from '../library-actions.ts'
import { CapsuleSection } from './capsule-section.tsx'
import { MetadataFields, TitleField } from './metadata-fields.tsx'
import { TextSection } from './text-section.tsx'
import { useSettled } from './use-settled.ts'
import { VoicesSection } from './voices-section.tsx'
import styles from './preview-pane.module.css'

const text = messages.library

interface PreviewPaneProps {
  /** The source with the cursor. */
  readonly source: Source | null
  readonly selectedCount: number
  /** Those of the dossier. */
  readonly sources: readonly Source[]
  readonly alike: AlikeView
  readonly onRead: (source: Source, annotationId?: string) => void
}

/** What is known about the selected source, where it came from, and who speaks in it. */
export function PreviewPane({ source, selectedCount, sources, alike, onRead }: PreviewPaneProps) {
  // Running down the list with an arrow key must not read every text on the way.
  const settled = useSettled(source?.id ?? null, 120)
  if (!source) {
    return (
      <Pane label={text.preview}>
        <EmptyState icon={BookOpenText} title={text.details.nothing} />
      </Pane>
    )
  }
  const rest = settled === source.id
  return (
    <Pane label={text.preview}>
      <PaneScroll className={styles.preview ?? ''}>
        {selectedCount > 1 && <p className={styles.many}>{text.details.selectedMany(selectedCount)}</p>}
        <TitleField key={`title ${source.id}`} source={source} />
        <MetadataFields key={source.id} source={source} />
        <div className={styles.acts}>
          <Button
            look="primary"
            chord="Enter"
            onClick={() => {
              onRead(source)
            }}
          >
            {text.details.read}
          </Button>
          <Button chord="u" onClick={() => runCommand('library.state')}>
            {text.commands.markAs[nextState(source.state)]}
          </Button>
        </div>
        <AlikeSection source={source} sources={sources} view={alike} onRead={onRead} />
        <VoicesSection
          sourceId={rest ? source.id : null}
          dossierId={source.dossierId}
          source={source}
          onRead={onRead}
        />
        <TextSection source={source} isSettled={rest} />
        <CapsuleSection source={source} />
      </PaneScroll>
    </Pane>
  )
}
