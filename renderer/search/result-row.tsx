import { useEffect } from 'react'
import { CircleHelp, FileText, StickyNote, TextQuote, User } from 'lucide-react'
import { messages } from '../../shared/messages/messages.ts'
import { Chip } from '../ui/chip.tsx'
import { classNames } from '../ui/class-names.ts'
import { shortDate } from '../ui/dates.ts'
import { Icon } from '../ui/icon.tsx'
import { KindMark } from '../ui/kind-mark.tsx'
import { kindName } from '../ui/kind-name.ts'
import { Marked } from './marked.tsx'
import type { FoundAnnotation, FoundName, FoundSource } from './protocol.ts'
import type { ResultRow } from './result-rows.ts'
import styles from './search.module.css'

const text = messages.search

const languageOf = ({ language }: FoundSource): string | undefined => (language === 'und' ? undefined : language)

interface RowProps {
  readonly row: ResultRow
  /** Of dossiers by their ids, to be said; null when all rows are of the dossier in front. */
  readonly titles: ReadonlyMap<string, string> | null
  /** The last line came into view. */
  readonly onNext: () => void
  readonly onOpen: (row: ResultRow) => void
}

export function ResultLine({ row, titles, onNext, onOpen }: RowProps) {
  switch (row.kind) {
    case 'name':
      return <NameLine name={row.name} dossier={titles?.get(row.name.dossierId)} />
    case 'source':
      return <SourceLine source={row.source} dossier={titles?.get(row.source.dossierId)} />
    case 'passage':
      return (
        <div className={classNames(styles.line, styles.under)}>
          <Icon of={TextQuote} size={14} label={text.row.text} className={styles.icon} />
          <p className={styles.words} dir="auto" lang={languageOf(row.source)}>
            <Marked passage={row.passage} />
          </p>
        </div>
      )
    case 'annotation':
      return <AnnotationLine annotation={row.annotation} language={languageOf(row.source)} />
    case 'more':
      // There is nothing to choose here: one click does what Enter does.
      return (
        <div
          className={classNames(styles.line, styles.more, styles.press)}
          onClick={() => {
            onOpen(row)
          }}
        >
          {text.more}
        </div>
      )
    case 'next':
      return <NextLine onNext={onNext} />
  }
}

interface NameLineProps {
  readonly name: FoundName
  readonly dossier: string | undefined
}

function NameLine({ name: { kind, name, detail }, dossier }: NameLineProps) {
  return (
    <div className={styles.line}>
      <Icon of={kind === 'person' ? User : CircleHelp} size={14} label={text.row[kind]} className={styles.icon} />
      <bdi className={styles.title}>
        <Marked passage={name} />
      </bdi>
      <bdi className={styles.detail}>{detail}</bdi>
      <span className="grow" />
      <Dossier title={dossier} />
    </div>
  )
}

const Dossier = ({ title }: { readonly title: string | undefined }) =>
  title !== undefined && <bdi className={styles.detail}>{text.inDossier(title)}</bdi>

interface SourceLineProps {
  readonly source: FoundSource
  readonly dossier: string | undefined
}

function SourceLine({ source, dossier }: SourceLineProps) {
  const { title, outlet, publishedAt } = source
  return (
    <div className={classNames(styles.line, styles.head)}>
      <Icon of={FileText} size={14} className={styles.icon} />
      <bdi className={styles.title} lang={languageOf(source)}>
        {title.text === '' ? text.untitled : <Marked passage={title} />}
      </bdi>
      <span className="grow" />
      <Dossier title={dossier} />
      <bdi className={styles.detail}>{outlet}</bdi>
      <span className={classNames(styles.detail, 'num')}>
        {publishedAt === null ? text.noDate : <time dateTime={publishedAt}>{shortDate(publishedAt)}</time>}
      </span>
    </div>
  )
}

interface AnnotationLineProps {
  readonly annotation: FoundAnnotation
  readonly language: string | undefined
}

function AnnotationLine({ annotation, language }: AnnotationLineProps) {
  const { kind, speaker, quote, note, tags, question } = annotation
  return (
    <div className={classNames(styles.line, styles.under)}>
      <KindMark className={styles.icon} kind={kindName(kind)} label={messages.annotations.kinds[kind]} />
      <div className={styles.said}>
        <p className={styles.words} dir="auto" lang={language}>
          <Marked passage={quote} />
        </p>
        {note && (
          <p className={styles.note} dir="auto">
            <Icon of={StickyNote} size={13} label={text.row.note} />
            <span>
              <Marked passage={note} />
            </span>
          </p>
        )}
        <p className={styles.meta}>
          <bdi>{speaker ?? text.noSpeaker}</bdi>
          {question !== null && <bdi className="clip">{question}</bdi>}
          {tags.map((tag) => (
            <Chip key={tag}>{tag}</Chip>
          ))}
        </p>
      </div>
    </div>
  )
}

/** Seen, it asks for what comes next. */
function NextLine({ onNext }: { readonly onNext: () => void }) {
  useEffect(() => {
    onNext()
  }, [onNext])
  return <div className={classNames(styles.line, styles.more)}>{text.next}</div>
}
