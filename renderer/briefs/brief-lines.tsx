import { directionOfInlines } from '../../shared/briefs/document/direction.ts'
import type { BibliographyBlock, BriefInline, FootnoteInline } from '../../shared/briefs/document/document.ts'
import type { NestedList } from '../../shared/briefs/document/nested-list.ts'
import { messages } from '../../shared/messages/messages.ts'
import { Inlines, LineDirection, noteId, noteMarkId } from './brief-inline.tsx'
import styles from './brief-preview.module.css'

const words = messages.exports

export interface BlockProps<Block> {
  readonly block: Block
  /** Leads to the block with that id. */
  readonly onReference: (id: string) => void
}

interface LineProps {
  readonly as: 'p' | 'h1' | 'h2' | 'h3' | 'h4' | 'td'
  readonly content: readonly BriefInline[]
  readonly onReference: (id: string) => void
  readonly id?: string
  readonly className?: string | undefined
  readonly tabIndex?: number
}

/** Words of the analyst, in the direction in which they run. */
export function Line({ as: Tag, content, onReference, ...attributes }: LineProps) {
  const direction = directionOfInlines(content)
  return (
    <Tag {...attributes} dir={direction === 'rtl' ? direction : undefined}>
      <LineDirection value={direction}>
        <Inlines content={content} onReference={onReference} />
      </LineDirection>
    </Tag>
  )
}

export function List({ list, onReference }: { readonly list: NestedList; readonly onReference: (id: string) => void }) {
  const Tag = list.ordered ? 'ol' : 'ul'
  return (
    <Tag className={styles.list}>
      {list.items.map(({ content, lists }, at) => (
        <li key={at} dir={directionOfInlines(content) === 'rtl' ? 'rtl' : undefined}>
          <LineDirection value={directionOfInlines(content)}>
            <Inlines content={content} onReference={onReference} />
          </LineDirection>
          {lists.map((below, index) => (
            <List key={index} list={below} onReference={onReference} />
          ))}
        </li>
      ))}
    </Tag>
  )
}

export const Bibliography = ({ block, onReference }: BlockProps<BibliographyBlock>) => (
  <ul className={styles.works}>
    {block.entries.map(({ id, content }) => (
      <li key={id} id={id} tabIndex={-1}>
        <Inlines content={content} onReference={onReference} />
      </li>
    ))}
  </ul>
)

/** The notes at the end, each with a way back to its mark. */
export function Notes({
  notes,
  onReference,
}: {
  readonly notes: readonly FootnoteInline[]
  readonly onReference: (id: string) => void
}) {
  if (notes.length === 0) return null
  return (
    <section className={styles.notes} role="doc-endnotes" aria-labelledby="notes">
      <h2 id="notes">{words.notesHeading}</h2>
      <ol>
        {notes.map(({ number, content }) => (
          <li key={number} value={number} id={noteId(number)} tabIndex={-1}>
            <Inlines content={content} onReference={onReference} />{' '}
            <button
              type="button"
              className={styles.link}
              role="doc-backlink"
              aria-label={words.backToText}
              onClick={() => {
                onReference(noteMarkId(number))
              }}
            >
              ↩
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
