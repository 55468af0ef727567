import { daysOf, isSurelyBefore } from '../../shared/analysis/partial-days.ts'
import { statementDate } from '../../shared/analysis/statement-date.ts'
import type { HeldStance } from '../../shared/analysis/matrix/matrix.ts'
import type { Voice } from '../../shared/analysis/voice.ts'
import type { Stance } from '../../shared/model/question.ts'
import type { Source } from '../../shared/model/source.ts'

/** A quotation with its stance and, when it takes another one than a surely earlier one did, what that was. */
export interface Said {
  readonly voice: Voice
  readonly held: HeldStance | null
  readonly changedFrom: HeldStance | null
}

/**
 * The voices of one person on one question in their order, with the changes of stance between them. Only between two
 * dates of which one is surely the earlier: "2023" and "2023-04" are not.
 */
export function saidOf(
  voices: readonly Voice[],
  scale: readonly Stance[],
  sourceById: ReadonlyMap<string, Source>,
): readonly Said[] {
  const steps = new Map(scale.map((stance, step) => [stance.id, { stance, step }]))
  let before: { readonly held: HeldStance; readonly date: string } | null = null
  return voices.map((voice) => {
    const { lead } = voice
    const held = lead.stance === null ? null : (steps.get(lead.stance) ?? null)
    const date = statementDate(lead, sourceById.get(lead.target.source))?.value ?? null
    const isLater = before !== null && date !== null && isSurelyBefore(daysOf(before.date), daysOf(date))
    const changedFrom = before && held && isLater && before.held.step !== held.step ? before.held : null
    if (held && date !== null) before = { held, date }
    return { voice, held, changedFrom }
  })
}
