import { createContext, type ReactNode, useContext } from 'react'
import { turns } from '../../shared/briefs/document/direction.ts'
import type { BriefInline, Direction, TextInline } from '../../shared/briefs/document/document.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { QuoteStatus } from '../../shared/briefs/check/check-quote.ts'
import { assertNever } from '../../shared/result.ts'
import { KindMark } from '../ui/kind-mark.tsx'
import { kindName } from '../ui/kind-name.ts'
import { StanceMark } from '../ui/stance-mark.tsx'
import type { StateName } from '../ui/chip.tsx'
import styles from './brief-preview.module.css'

export const STATUS_STATES: Readonly<Record<QuoteStatus, StateName>> = {
  EXACT: 'ok',
  NORMALISED: 'ok',
  ALTERED: 'altered',
  MISSING: 'missing',
}

/** In which direction the line runs in which words stand. */
export const LineDirection = createContext<Direction>('ltr')
const useLineDirection = (): Direction => useContext(LineDirection)

interface InlinesProps {
  readonly content: readonly BriefInline[]
  readonly onReference: (id: string) => void
}

export function Inlines({ content, onReference }: InlinesProps) {
  return content.map((inline, at) => <Inline key={at} inline={inline} onReference={onReference} />)
}

function Inline({ inline, onReference }: { readonly inline: BriefInline; readonly onReference: (id: string) => void }) {
  switch (inline.type) {
    case 'text':
      return <Text inline={inline} />
    case 'link':
      // Printed, never opened: the app follows no address.
      return (
        <span className={styles.address} title={inline.url}>
          <Inlines content={inline.content} onReference={onReference} />
        </span>
      )
    case 'footnote':
      return <NoteMark number={inline.number} onReference={onReference} />
    case 'comment':
      return null
    case 'break':
      return <br />
    case 'reference':
      return (
        <button
          type="button"
          className={styles.link}
          onClick={() => {
            onReference(inline.to)
          }}
        >
          {inline.text}
        </button>
      )
    case 'kind':
      return <KindMark kind={kindName(inline.kind)}>{inline.label}</KindMark>
    case 'stance':
      return (
        <StanceMark index={inline.step} length={inline.steps}>
          <bdi>{inline.label}</bdi>
        </StanceMark>
      )
    case 'status':
      return (
        <span className={styles.status} data-state={STATUS_STATES[inline.status]}>
          {inline.label}
        </span>
      )
    default:
      return assertNever(inline)
  }
}

/** Ids of a note and of its mark, so that each leads to the other. */
export const noteId = (number: number): string => `note-${String(number)}`
export const noteMarkId = (number: number): string => `note-mark-${String(number)}`

function NoteMark({ number, onReference }: { readonly number: number; readonly onReference: (id: string) => void }) {
  return (
    <sup className={styles.mark}>
      <button
        type="button"
        id={noteMarkId(number)}
        className={styles.link}
        role="doc-noteref"
        aria-label={messages.exports.noteMark(number)}
        onClick={() => {
          onReference(noteId(number))
        }}
      >
        {number}
      </button>
    </sup>
  )
}

const TAGS = { strong: 'strong', cite: 'cite', code: 'code' } as const
const MARK_TAGS = {
  bold: 'b',
  italic: 'i',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  superscript: 'sup',
  subscript: 'sub',
} as const

function Text({ inline: { text, foreign, emphasis, marks = [] } }: { readonly inline: TextInline }) {
  const line = useLineDirection()
  const tags = [...marks.map((mark) => MARK_TAGS[mark]), ...(emphasis === 'none' ? [] : [TAGS[emphasis]])]
  return tags.reduceRight<ReactNode>(
    (inner, Tag) => <Tag>{inner}</Tag>,
    foreign && turns(text, line) ? <bdi>{text}</bdi> : text,
  )
}
