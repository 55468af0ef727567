import { type Ref, useMemo } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import type { Source } from '../../shared/model/source.ts'
import { useAnnotationCounts } from '../storage/live.ts'
import { VirtualList, type VirtualListHandle } from '../ui/virtual-list.tsx'
import { type EditionChoice, editionChoices } from './choose-edition.ts'
import styles from './edition-dialog.module.css'

const words = messages.editions

/** px. */
const ROW_HEIGHT = 52
const BORDERS = 2
const ROWS_SHOWN = 6
const NONE: readonly never[] = []

interface EditionChoicesProps {
  readonly ref: Ref<VirtualListHandle>
  readonly choices: readonly EditionChoice[]
  readonly chosenId: string | null
  /** The edition that the source supersedes already. */
  readonly presentId: string | undefined
  readonly whyOf: (choice: EditionChoice) => string
  readonly onChoose: (id: string) => void
  readonly onOpen: (choice: EditionChoice) => void
}

/** The sources that may be the earlier edition, each with what there is to bring or why it cannot be. */
export function EditionChoices(props: EditionChoicesProps): React.JSX.Element {
  const { ref, choices, chosenId, presentId, whyOf, onChoose, onOpen } = props
  return (
    <div className={styles.list} style={{ height: ROW_HEIGHT * Math.min(ROWS_SHOWN, choices.length) + BORDERS }}>
      <VirtualList
        ref={ref}
        label={words.choices}
        items={choices}
        keyOf={(choice) => choice.source.id}
        rowHeight={ROW_HEIGHT}
        activeKey={chosenId}
        onActiveChange={onChoose}
        onOpen={onOpen}
        renderRow={(choice) => (
          <Choice choice={choice} isPresent={choice.source.id === presentId} why={whyOf(choice)} />
        )}
      />
    </div>
  )
}

export function useChoices(source: Source, sources: readonly Source[], toPlace: number): readonly EditionChoice[] {
  const kinds = useAnnotationCounts(source.dossierId)
  return useMemo(() => {
    // Before the counts are read nobody can tell which of them has anything to bring.
    if (!kinds) return NONE
    const counts = new Map(
      [...kinds].map(([id, byKind]) => [id, Object.values(byKind).reduce((sum, count) => sum + count, 0)]),
    )
    const open = source.supersedes === undefined ? null : { supersedes: source.supersedes, toPlace }
    return editionChoices(source, sources, counts, open)
  }, [source, sources, kinds, toPlace])
}

interface ChoiceProps {
  readonly choice: EditionChoice
  readonly isPresent: boolean
  readonly why: string
}

function Choice({ choice, isPresent, why }: ChoiceProps): React.JSX.Element {
  const { source, count, refusal } = choice
  const { outlet, publishedAt, capsule } = source
  const date = publishedAt ?? capsule.importedAt.slice(0, 10)
  const about = [outlet, messages.reader.date(date), words.annotationCount(count), isPresent ? words.present : null]
  return (
    <div className={styles.choice} data-refused={refusal === null ? undefined : ''}>
      <span className="clip" dir="auto">
        {source.title}
      </span>
      <span className={styles.about} title={why}>
        {refusal === null ? about.filter(Boolean).join(' · ') : why}
      </span>
    </div>
  )
}
