import { Check, CheckCheck, Link2Off, PencilLine, type LucideIcon } from 'lucide-react'
import { type Annotation, exactOf, spanOf } from '../../shared/model/annotation.ts'
import type { Source } from '../../shared/model/source.ts'
import { checkQuote, type QuoteStatus } from '../../shared/briefs/check/check-quote.ts'
import { messages } from '../../shared/messages/messages.ts'
import { StateMark, type StateName } from '../ui/chip.tsx'
import styles from './inspector.module.css'

const words = messages.annotations

const LOOKS: Readonly<Record<QuoteStatus, { readonly state: StateName; readonly icon: LucideIcon }>> = {
  EXACT: { state: 'ok', icon: Check },
  NORMALISED: { state: 'ok', icon: CheckCheck },
  ALTERED: { state: 'altered', icon: PencilLine },
  MISSING: { state: 'missing', icon: Link2Off },
}

interface QuoteProofProps {
  readonly annotation: Annotation
  readonly source: Source
  readonly text: string
  readonly annotations: readonly Annotation[]
}

/** The quotation, whole, and the proof that the source says so. */
export function QuoteProof({ annotation, source, text, annotations }: QuoteProofProps): React.JSX.Element {
  const { start, end } = spanOf(annotation)
  const exact = exactOf(annotation)
  const status: QuoteStatus = text.slice(start, end) === exact ? 'EXACT' : checkQuote(text, exact).status
  const look = LOOKS[status]
  const ordinal = annotations.findIndex(({ id }) => id === annotation.id) + 1
  return (
    <div className={styles.quote}>
      <blockquote className={styles.quoted} lang={source.language} dir="auto">
        {exact}
      </blockquote>
      <p className={styles.proof}>
        <StateMark state={look.state} icon={look.icon}>
          {words.status[status]}
        </StateMark>
        <span className="num">{words.position(start, end)}</span>
        <span className={styles.grow} />
        <span className="num">{words.ordinal(ordinal, annotations.length)}</span>
      </p>
    </div>
  )
}
