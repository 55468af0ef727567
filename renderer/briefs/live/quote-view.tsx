import { Check, CheckCheck, PencilLine } from 'lucide-react'
import type { NodeKey } from 'lexical'
import type { QuoteStatus } from '../../../shared/briefs/check/check-quote.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { Chip, StateMark, type StateName } from '../../ui/chip.tsx'
import { kindName } from '../../ui/kind-name.ts'
import { Difference } from './difference.tsx'
import styles from './live.module.css'
import { OriginLine } from './origin-line.tsx'
import type { PrintedStatus } from './printed-status.ts'
import type { ShownQuote } from './shown.ts'
import { Kept, StateHead } from './state-head.tsx'

const words = messages.briefLive

/** Words of a source with who says them and where; when they are not what they were, the difference. */
export function QuoteView({ nodeKey, shown }: { readonly nodeKey: NodeKey; readonly shown: ShownQuote }) {
  const { state, accepted, printed } = shown
  const [was = '', wasWho = ''] = accepted
  const isOpen = state.status === 'stale' || state.status === 'gone'
  return (
    <figure
      className={styles.live}
      data-kind={shown.kind === null ? undefined : kindName(shown.kind)}
      data-live-state={state.status}
      aria-label={words.names.quote}
    >
      {isOpen && (
        <StateHead nodeKey={nodeKey} status={state.status}>
          {state.status === 'gone' ? words.goneText.annotation : changeOf(accepted, state.now)}
        </StateHead>
      )}
      <blockquote data-printed dir={shown.direction} lang={shown.language ?? undefined}>
        {state.status === 'stale' ? (
          <Difference before={was} after={state.now[0] ?? ''} />
        ) : (
          paragraphs(printed).map((text, at) => <p key={at}>{text}</p>)
        )}
      </blockquote>
      <figcaption>
        {state.status === 'stale' && wasWho !== state.now[1] ? (
          <OriginLine origin={shown} who={<Difference before={wasWho} after={state.now[1] ?? ''} />} />
        ) : (
          <OriginLine origin={shown} />
        )}
        {shown.check && <CheckMark check={shown.check} />}
        {state.status === 'stale' && printed !== was && <p className={styles.aside}>{words.isAbridged}</p>}
      </figcaption>
      {state.status === 'kept' && (
        <Kept nodeKey={nodeKey} state={state} of="annotation">
          <p dir="auto">
            <Difference before={was} after={state.now?.[0] ?? ''} />
          </p>
          <p dir="auto">
            <Difference before={wasWho} after={state.now?.[1] ?? ''} />
          </p>
        </Kept>
      )}
    </figure>
  )
}

const paragraphs = (text: string): readonly string[] => text.split(/\n+/u).filter((line) => line.trim() !== '')

function changeOf(before: readonly string[], now: readonly string[]): string {
  const { words: inWords, who, both } = words.changed
  if (before[0] === now[0]) return who
  return before[1] === now[1] ? inWords : both
}

const ICONS = { EXACT: Check, NORMALISED: CheckCheck, ALTERED: PencilLine, MISSING: PencilLine } as const
const STATES: Readonly<Record<QuoteStatus, StateName>> = {
  EXACT: 'ok',
  NORMALISED: 'ok',
  ALTERED: 'altered',
  MISSING: 'missing',
}

/** What the check says of printed words. */
export function CheckMark({ check: { status, abridged } }: { readonly check: PrintedStatus }) {
  return (
    <span className={styles.check} data-check={status}>
      <StateMark state={STATES[status]} icon={ICONS[status]} title={messages.briefs.statusHelp[status]}>
        {messages.briefs.status[status]}
      </StateMark>
      {abridged && <Chip title={words.abridgedHelp}>{words.abridged}</Chip>}
    </span>
  )
}
