import { messages } from '../../../shared/messages/messages.ts'
import type { Source } from '../../../shared/model/source.ts'
import styles from './article.module.css'
import type { Head } from './metadata.ts'

const words = messages.reader

/** Who, where and when as far as the text does not print it, how long; and the title where the text has none. Printed by us, so it can't be selected. */
export function MetadataLine({ source, head }: { readonly source: Source; readonly head: Head }) {
  const parts = [
    head.unprintedAuthors.join(words.authorSeparator),
    head.needsOutlet ? (source.outlet ?? '') : '',
    head.needsDate && source.publishedAt ? words.date(source.publishedAt) : '',
    words.words(source.wordCount),
  ].filter((part) => part !== '')
  return (
    <header className={styles.head}>
      {head.needsTitle && (
        <h1 className={styles.title} dir="auto">
          {source.title}
        </h1>
      )}
      {head.needsSubtitle && (
        <p className={styles.subtitle} dir="auto">
          {source.subtitle}
        </p>
      )}
      <p className={styles.metadata}>
        {parts.map((part, index) => (
          <span key={part}>
            {index > 0 && words.metadataSeparator}
            <bdi>{part}</bdi>
          </span>
        ))}
      </p>
    </header>
  )
}
