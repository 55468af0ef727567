import type { HeldStance } from '../../../shared/analysis/matrix/matrix.ts'
import { daysOf, isSurelyBefore } from '../../../shared/analysis/partial-days.ts'
import { type StatementDate, statementDate } from '../../../shared/analysis/statement-date.ts'
import type { Voice } from '../../../shared/analysis/voice.ts'
import { stanceOf } from '../../../shared/analysis/voices.ts'
import type { Stance } from '../../../shared/model/question.ts'
import type { Source } from '../../../shared/model/source.ts'

/** A line of the quotes of a cell: a quote, or where another stance begins. */
export type QuoteLine =
  | {
      readonly kind: 'voice'
      readonly voice: Voice
      readonly date: StatementDate | null
      readonly held: HeldStance | null
    }
  | {
      readonly kind: 'turn'
      /** The stance of the quotes below. */
      readonly held: HeldStance
      /** Date of the first quote that takes the stance above, when that is surely the later one; else null. */
      readonly before: string | null
      /** Whether both have a date. */
      readonly isDated: boolean
    }

/**
 * The quotes of one person on one question, the newest first, with a line wherever an older one takes another stance.
 * @param voices earliest first
 */
export function withTurns(
  voices: readonly Voice[],
  scale: readonly Stance[],
  sourceOf: (id: string) => Source | undefined,
): readonly QuoteLine[] {
  const steps = new Map(scale.map((stance, step) => [stance.id, { stance, step }]))
  const lines: QuoteLine[] = []
  let above: { readonly step: number; readonly date: StatementDate | null } | null = null
  for (const voice of voices.toReversed()) {
    const { lead } = voice
    const date = statementDate(lead, sourceOf(lead.target.source))
    const held = steps.get(stanceOf(voice) ?? '') ?? null
    if (held && above && above.step !== held.step) lines.push({ kind: 'turn', held, ...orderOf(date, above.date) })
    if (held) above = { step: held.step, date }
    lines.push({ kind: 'voice', voice, date, held })
  }
  return lines
}

function orderOf(
  lower: StatementDate | null,
  upper: StatementDate | null,
): { readonly before: string | null; readonly isDated: boolean } {
  if (!lower || !upper) return { before: null, isDated: false }
  const isOrdered = isSurelyBefore(daysOf(lower.value), daysOf(upper.value))
  return { before: isOrdered ? upper.value : null, isDated: true }
}

/** Date of the earliest quote that takes the stance of the newest ones; null when that has none. */
export function sinceOf(lines: readonly QuoteLine[]): string | null {
  const turn = lines.findIndex(({ kind }) => kind === 'turn')
  const newest = turn < 0 ? lines : lines.slice(0, turn)
  const first = newest.findLast((line) => line.kind === 'voice' && line.held !== null)
  return first?.kind === 'voice' ? (first.date?.value ?? null) : null
}
