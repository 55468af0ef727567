import { Ellipsis } from 'lucide-react'
import { ANNOTATION_KINDS, type Annotation } from '../../shared/model/annotation.ts'
import type { Person } from '../../shared/model/person.ts'
import type { Source } from '../../shared/model/source.ts'
import { messages } from '../../shared/messages/messages.ts'
import { Icon } from '../ui/icon.tsx'
import { Kbd } from '../ui/kbd.tsx'
import { KindMark } from '../ui/kind-mark.tsx'
import { kindName } from '../ui/kind-name.ts'
import { Menu } from '../ui/menu.tsx'
import { PaneHead } from '../ui/pane.tsx'
import { Segments } from '../ui/segments.tsx'
import { amend } from './amend.ts'
import { KIND_KEYS } from './kind-keys.ts'
import styles from './inspector.module.css'
import { referenceText } from './reference.ts'
import { removeAnnotations } from './remove.ts'

const words = messages.annotations

interface InspectorHeadProps {
  readonly annotation: Annotation
  readonly source: Source
  readonly speaker: Person | null
}

/** Kind, and what else can be done with an annotation. */
export function InspectorHead({ annotation, source, speaker }: InspectorHeadProps): React.JSX.Element {
  const actions: Readonly<Record<string, () => void>> = {
    copy: () => void navigator.clipboard.writeText(referenceText(annotation, source, speaker)),
    remove: () => void removeAnnotations([annotation]),
  }
  return (
    <PaneHead>
      <Segments
        label={words.kind}
        value={annotation.kind}
        onChange={(kind) => void amend(annotation.id, { kind })}
        segments={ANNOTATION_KINDS.map((kind) => ({
          value: kind,
          label: words.kinds[kind],
          content:
            kind === annotation.kind ? (
              <KindMark kind={kindName(kind)}>{words.kinds[kind]}</KindMark>
            ) : (
              <KindMark kind={kindName(kind)}>
                <Kbd chord={KIND_KEYS[kind]} />
              </KindMark>
            ),
        }))}
      />
      <span className="grow" />
      <Menu
        label={words.more}
        trigger={<Icon of={Ellipsis} label={words.more} />}
        triggerClassName={styles.more}
        groups={[
          [{ id: 'copy', label: words.copyReference }],
          [{ id: 'remove', label: words.remove, chord: 'Delete' }],
        ]}
        onAction={(id) => {
          actions[id]?.()
        }}
      />
    </PaneHead>
  )
}
