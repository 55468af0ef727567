export const STANCE_TONES = ['yes', 'leans-yes', 'conditional', 'leans-no', 'no'] as const
export type StanceTone = (typeof STANCE_TONES)[number]

/**
 * The tone of step `index` (0-based, 0 furthest towards yes) on a scale of `length` steps: the five
 * tones are spread over it, ends always at the ends. Null when there is no such step.
 */
export function stanceTone(index: number, length: number): StanceTone | null {
  if (!Number.isInteger(index) || index < 0 || index >= length) return null
  if (length === 1) return 'conditional'
  const last = STANCE_TONES.length - 1
  return STANCE_TONES[Math.round((index / (length - 1)) * last)] ?? null
}

/** The cells (0-based, end-exclusive) to fill, from the centre to the step. */
export function filledCells(index: number, length: number): { readonly from: number; readonly to: number } {
  const centre = (length - 1) / 2
  return index <= centre ? { from: index, to: Math.floor(centre) + 1 } : { from: Math.ceil(centre), to: index + 1 }
}
