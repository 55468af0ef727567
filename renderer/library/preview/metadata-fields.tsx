import type { ReactNode } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import type { InferableField, Source } from '../../../shared/model/source.ts'
import type { SourceCorrection } from '../../../shared/edits/source.ts'
import { languageName, longDate } from '../format.ts'
import { correctSource } from '../library-actions.ts'
import { EditableText } from './editable-text.tsx'
import styles from './preview-pane.module.css'

const text = messages.library

interface FieldsProps {
  readonly source: Source
}

/** A name each; what was typed between two semicolons, because names may hold commas. */
export const authorsFrom = (typed: string): readonly string[] =>
  typed
    .split(';')
    .map((author) => author.trim())
    .filter(Boolean)

export function TitleField({ source }: FieldsProps) {
  return (
    <>
      <h2 className={styles.title} dir="auto" lang={source.language}>
        <EditableText
          label={text.details.title}
          value={source.title}
          onCommit={(title) => correctSource(source, { title })}
        >
          {source.title || text.untitled}
        </EditableText>
      </h2>
      <Inferred source={source} field="title" />
      {source.subtitle !== null && (
        <p className={styles.subtitle} dir="auto" lang={source.language}>
          {source.subtitle}
        </p>
      )}
    </>
  )
}

/** Authors, outlet, date and language, each corrected in place; what was inferred says so. */
export function MetadataFields({ source }: FieldsProps) {
  const commit = (correction: SourceCorrection) => correctSource(source, correction)
  return (
    <dl className={styles.metadata}>
      <Row label={text.details.authors} source={source} field="authors">
        <EditableText
          label={text.details.authors}
          value={source.authors.join('; ')}
          hint={text.details.authorsHint}
          onCommit={(typed) => commit({ authors: authorsFrom(typed) })}
        >
          {source.authors.length > 0 ? <bdi>{source.authors.join(', ')}</bdi> : <Absent>{text.notGiven}</Absent>}
        </EditableText>
      </Row>
      <Row label={text.details.outlet} source={source} field="outlet">
        <EditableText
          label={text.details.outlet}
          value={source.outlet ?? ''}
          onCommit={(outlet) => commit({ outlet: outlet || null })}
        >
          {source.outlet ? <bdi>{source.outlet}</bdi> : <Absent>{text.unknown}</Absent>}
        </EditableText>
      </Row>
      <Row label={text.details.published} source={source} field="publishedAt">
        <EditableText
          label={text.details.published}
          value={source.publishedAt ?? ''}
          type="date"
          onCommit={(publishedAt) => commit({ publishedAt: publishedAt || null })}
        >
          {source.publishedAt ? (
            <time dateTime={source.publishedAt}>{longDate(source.publishedAt)}</time>
          ) : (
            <span className={styles.undated}>{text.noDate}</span>
          )}
        </EditableText>
      </Row>
      <Row label={text.details.language} source={source} field="language">
        {languageName(source.language)}
      </Row>
      <Row label={text.details.length}>
        <span className="num">{text.words(source.wordCount)}</span>
      </Row>
    </dl>
  )
}

const Absent = ({ children }: { readonly children: ReactNode }) => <span className="faint">{children}</span>

interface RowProps {
  readonly label: string
  readonly source?: Source
  readonly field?: InferableField
  readonly children: ReactNode
}

function Row({ label, source, field, children }: RowProps) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {children} {source && field && <Inferred source={source} field={field} />}
      </dd>
    </>
  )
}

function Inferred({ source, field }: { readonly source: Source; readonly field: InferableField }) {
  if (!source.inferred.includes(field)) return null
  return (
    <span className={styles.inferred} title={text.details.inferredWhy}>
      {text.details.inferred}
    </span>
  )
}
