import { statementDate } from '../../../shared/analysis/statement-date.ts'
import type { MatrixRow } from '../../../shared/analysis/matrix/matrix.ts'
import type { Voice } from '../../../shared/analysis/voice.ts'
import { stanceOf } from '../../../shared/analysis/voices.ts'
import type { Source } from '../../../shared/model/source.ts'
import { cellAt, type Column } from '../columns.ts'
import { type QuoteLine, withTurns } from './with-turns.ts'

/** The quotes of a cell, or, without a column, of everybody on the question; the newest first. */
export function quotesOf(
  row: MatrixRow,
  column: Column | undefined,
  sourceOf: (id: string) => Source | undefined,
): readonly QuoteLine[] {
  if (column) return withTurns(cellAt(row, column)?.voices ?? [], row.scale, sourceOf)
  const cells = [...row.cells.values(), ...(row.unnamed ? [row.unnamed] : [])]
  const steps = new Map(row.scale.map((stance, step) => [stance.id, { stance, step }]))
  return cells
    .flatMap(({ voices }) => voices)
    .map((voice) => lineOf(voice, sourceOf, steps.get(stanceOf(voice) ?? '') ?? null))
    .sort((a, b) => compareDates(b, a))
}

export const unfiledLines = (
  voices: readonly Voice[],
  sourceOf: (id: string) => Source | undefined,
): readonly QuoteLine[] => voices.map((voice) => lineOf(voice, sourceOf, null)).sort((a, b) => compareDates(b, a))

type VoiceLine = Extract<QuoteLine, { kind: 'voice' }>

const lineOf = (voice: Voice, sourceOf: (id: string) => Source | undefined, held: VoiceLine['held']): VoiceLine => ({
  kind: 'voice',
  voice,
  date: statementDate(voice.lead, sourceOf(voice.lead.target.source)),
  held,
})

function compareDates(a: VoiceLine, b: VoiceLine): number {
  const [one, other] = [a.date?.value ?? '', b.date?.value ?? '']
  return one < other ? -1 : one > other ? 1 : 0
}
