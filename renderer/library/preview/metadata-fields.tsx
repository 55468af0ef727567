import type { ReactNode } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import { addressOf, type InferableField, type Source } from '../../../shared/model/source.ts'
import { longDate } from '../../ui/dates.ts'
import { languageName } from '../format.ts'
import { correctSource } from '../library-actions.ts'
import { EditableText } from './editable-text.tsx'
import styles from './preview-pane.module.css'
import {
  type Typed,
  typedAddress,
  typedAuthors,
  typedDate,
  typedLanguage,
  typedOutlet,
  typedSubtitle,
  typedTitle,
} from './typed-metadata.ts'

const text = messages.library

interface FieldsProps {
  readonly source: Source
}

/** Corrects the source, or says what is wrong with what was typed. */
const keep = (source: Source, typed: Typed): Promise<string | null> =>
  'wrong' in typed ? Promise.resolve(typed.wrong) : correctSource(source, typed.correction)

/** Title and subtitle, each corrected in place. */
export function TitleField({ source }: FieldsProps) {
  return (
    <>
      <h2 className={styles.title} dir="auto" lang={source.language}>
        <EditableText
          label={text.details.title}
          value={source.title}
          onCommit={(typed) => keep(source, typedTitle(typed))}
        >
          {source.title || text.untitled}
        </EditableText>
      </h2>
      <Inferred source={source} field="title" />
      <p className={styles.subtitle} dir="auto" lang={source.language}>
        <EditableText
          label={text.details.subtitle}
          value={source.subtitle ?? ''}
          onCommit={(typed) => keep(source, typedSubtitle(typed))}
        >
          {source.subtitle ?? <Absent>{text.details.noSubtitle}</Absent>}
        </EditableText>{' '}
        <Inferred source={source} field="subtitle" />
      </p>
    </>
  )
}

/** Authors, outlet, date, language and address, each corrected in place; what was inferred says so. */
export function MetadataFields({ source }: FieldsProps) {
  return (
    <dl className={styles.metadata}>
      <Row label={text.details.authors} source={source} field="authors">
        <EditableText
          label={text.details.authors}
          value={source.authors.join('; ')}
          hint={text.details.authorsHint}
          onCommit={(typed) => keep(source, typedAuthors(typed))}
        >
          {source.authors.length > 0 ? <bdi>{source.authors.join(', ')}</bdi> : <Absent>{text.notGiven}</Absent>}
        </EditableText>
      </Row>
      <Row label={text.details.outlet} source={source} field="outlet">
        <EditableText
          label={text.details.outlet}
          value={source.outlet ?? ''}
          onCommit={(typed) => keep(source, typedOutlet(typed))}
        >
          {source.outlet ? <bdi>{source.outlet}</bdi> : <Absent>{text.unknown}</Absent>}
        </EditableText>
      </Row>
      <DateAndLanguage source={source} />
      <Row label={text.details.address}>
        <EditableText
          label={text.details.address}
          value={addressOf(source) ?? ''}
          {...(source.address === undefined ? {} : { hint: text.details.addressHint })}
          onCommit={(typed) => keep(source, typedAddress(typed))}
        >
          {addressOf(source) === null ? (
            <Absent>{text.notGiven}</Absent>
          ) : (
            <bdi className={styles.address}>{addressOf(source)}</bdi>
          )}
        </EditableText>
      </Row>
      <Row label={text.details.length}>
        <span className="num">{text.words(source.wordCount)}</span>
      </Row>
    </dl>
  )
}

function DateAndLanguage({ source }: FieldsProps) {
  return (
    <>
      <Row label={text.details.published} source={source} field="publishedAt">
        <EditableText
          label={text.details.published}
          value={source.publishedAt ?? ''}
          type="date"
          onCommit={(typed) => keep(source, typedDate(typed))}
        >
          {source.publishedAt ? (
            <time dateTime={source.publishedAt}>{longDate(source.publishedAt)}</time>
          ) : (
            <span className={styles.undated}>{text.noDate}</span>
          )}
        </EditableText>
      </Row>
      <Row label={text.details.language} source={source} field="language">
        <EditableText
          label={text.details.language}
          value={source.language === 'und' ? '' : source.language}
          hint={text.details.languageHint}
          onCommit={(typed) => keep(source, typedLanguage(typed))}
        >
          <bdi>{languageName(source.language)}</bdi>
        </EditableText>
      </Row>
    </>
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

/** Says that a value was inferred; pressed, that it is right. */
function Inferred({ source, field }: { readonly source: Source; readonly field: InferableField }) {
  if (!source.inferred.includes(field)) return null
  return (
    <button
      type="button"
      className={styles.inferred}
      title={text.details.inferredWhy}
      aria-label={text.details.confirm(text.details.fields[field])}
      onClick={() => void correctSource(source, { [field]: source[field] })}
    >
      {text.details.inferred}
    </button>
  )
}
