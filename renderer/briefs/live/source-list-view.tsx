import { useMemo } from 'react'
import { bibliographyOf } from '../../../shared/briefs/citations/bibliography.ts'
import { cslItemOf } from '../../../shared/briefs/citations/csl-item.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { useBriefContext } from '../brief-context.ts'
import { Inlines } from '../brief-inline.tsx'
import { useBriefEditor } from '../editor/editor-store.ts'
import { citedSources } from './cited-sources.ts'
import styles from './live.module.css'

const words = messages.briefLive

/** What the brief cites, in its citation style: always as it is now. */
export function SourceListView() {
  const { index, citationStyle } = useBriefContext()
  const blocks = useBriefEditor((state) => state.blocks)
  // One string: the list is made again when other sources are cited, not whenever something is written.
  const cited = useMemo(() => citedSources(blocks, index).join('\n'), [blocks, index])
  const entries = useMemo(() => {
    const items = cited.split('\n').flatMap((id) => {
      const entry = index.sourceById.get(id)
      return entry ? [cslItemOf(entry.source)] : []
    })
    return bibliographyOf(items, citationStyle).entries
  }, [cited, index, citationStyle])
  return (
    <figure className={styles.live} data-table aria-label={words.names['source-list']}>
      {entries.length === 0 ? (
        <p className={styles.aside}>{words.noSources}</p>
      ) : (
        <ul className={styles.sources}>
          {entries.map(({ item, content }) => (
            <li key={item.id} dir="auto">
              <Inlines content={content} onReference={nowhere} />
            </li>
          ))}
        </ul>
      )}
    </figure>
  )
}

const nowhere = (): void => undefined
