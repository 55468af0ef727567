import type { ReactNode } from 'react'
import { messages } from '../../../shared/messages/messages.ts'
import type { ShownFigure, ShownQuote } from './shown.ts'

interface OriginLineProps {
  readonly origin: ShownQuote | ShownFigure
  /** In the place of who says it, when that has changed. */
  readonly who?: ReactNode
}

/** Who says it, where, and when. */
export function OriginLine({ origin, who }: OriginLineProps): React.JSX.Element {
  const { nameLength, work, published } = origin
  return (
    <span>
      {who ?? (
        <bdi>
          <b>{origin.who.slice(0, nameLength)}</b>
          {origin.who.slice(nameLength)}
        </bdi>
      )}
      {work !== null && (
        <>
          {'. '}
          <cite>
            <bdi>{work}</bdi>
          </cite>
          {published !== null && `, ${messages.briefLive.date(published)}`}
        </>
      )}
    </span>
  )
}
