import type { BriefInline, TextInline } from '../../shared/briefs/document/document.ts'
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
      return <Inlines content={inline.content} onReference={onReference} />
    case 'footnote':
      return <sup>{inline.number}</sup>
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

const TAGS = { strong: 'strong', cite: 'cite', code: 'code' } as const

function Text({ inline: { text, foreign, emphasis } }: { readonly inline: TextInline }) {
  const words = foreign ? <bdi>{text}</bdi> : text
  if (emphasis === 'none') return words
  const Tag = TAGS[emphasis]
  return <Tag>{words}</Tag>
}
