import type { MatrixCell } from '../../../shared/analysis/matrix/matrix.ts'
import { messages } from '../../../shared/messages/messages.ts'

const text = messages.positions

/** What a cell says to who does not see it. */
export function cellLabel(cell: MatrixCell | null): string {
  if (!cell) return text.view.notSpoken
  const { held, before, latest, voices } = cell
  return [
    held?.stance.label ?? text.noStance,
    text.quotes(voices.length),
    before ? text.view.hasChanged(before.stance.label) : '',
    latest ? text.view.latest(latest.value, latest.of) : text.noDate,
  ]
    .filter((part) => part !== '')
    .join(', ')
}
