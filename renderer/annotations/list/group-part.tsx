import type { Annotation } from '../../../shared/model/annotation.ts'
import { AnnotationRow } from './annotation-row.tsx'
import type { Names } from './filter.ts'
import { GroupHeader } from './group-header.tsx'
import { isOpen, type ListLayout, rowOf, topOf, type VisibleGroup } from './layout.ts'
import styles from './list.module.css'
import type { ListCursor } from './use-list-cursor.ts'

interface GroupPartProps {
  readonly part: VisibleGroup
  readonly layout: ListLayout
  readonly cursor: ListCursor
  readonly names: Names
  readonly language: string
  /** Of the list: those of its rows begin with it. */
  readonly id: string
}

/** The rows of one group that are in view, under its header, which stays in sight as long as one of them is. */
export function GroupPart({ part, layout, cursor, names, language, id }: GroupPartProps) {
  const group = layout.groups[part.group]
  if (!group) return null
  const { headed } = layout
  const top = layout.tops[part.group] ?? 0
  const height = (layout.tops[part.group + 1] ?? top) - top
  const rowsFrom = rowOf(layout, { group: part.group, item: 0 })
  return (
    // By `top`, not by a transform: what is sticky does not see transforms.
    <div className={styles.group} role="presentation" style={{ top, height }}>
      {headed && (
        <GroupHeader
          id={`${id}-${String(rowsFrom - 1)}`}
          row={rowsFrom - 1}
          group={group}
          open={isOpen(layout, part.group)}
          active={cursor.row === rowsFrom - 1}
          position={part.group + 1}
          count={layout.groups.length}
        />
      )}
      <div role={headed ? 'group' : 'presentation'}>
        {group.items.slice(part.from, part.to).map((annotation, index) => {
          const item = part.from + index
          const row = rowsFrom + item
          return (
            <AnnotationRow
              key={annotation.id}
              id={`${id}-${String(row)}`}
              row={row}
              top={topOf(layout, { group: part.group, item }) - top}
              level={headed ? 2 : null}
              position={item + 1}
              count={group.items.length}
              selected={cursor.selected.has(annotation.id)}
              active={cursor.row === row}
              annotation={annotation}
              {...named(annotation, names)}
              language={language}
            />
          )
        })}
      </div>
    </div>
  )
}

const named = ({ speakerId, questionId }: Annotation, { people, questions }: Names) => ({
  speaker: speakerId === null ? undefined : people.get(speakerId),
  question: questionId === null ? undefined : questions.get(questionId),
})
