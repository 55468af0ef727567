import { readStored, writeStored } from '../../ui/stored-value.ts'

const KEY = 'variorum.reading-positions'
/** The oldest are forgotten; a place in a text is a convenience, not work. */
const REMEMBERED = 500

type Positions = readonly (readonly [sourceId: string, offset: number])[]

/** Whatever is stored was written by some version of the app: what does not fit is left out. */
export function parsePositions(stored: unknown): Positions {
  if (!Array.isArray(stored)) return []
  return stored.flatMap((entry: unknown) => {
    const [id, offset] = Array.isArray(entry) ? (entry as readonly unknown[]) : []
    return typeof id === 'string' && typeof offset === 'number' && offset >= 0 ? [[id, offset] as const] : []
  })
}

/** The list with `sourceId` at `offset`, newest last. */
export const withPosition = (positions: Positions, sourceId: string, offset: number): Positions =>
  [...positions.filter(([id]) => id !== sourceId), [sourceId, offset] as const].slice(-REMEMBERED)

/** Offset at which reading stopped; 0 when the source is new. */
export const readPosition = (sourceId: string): number =>
  parsePositions(readStored(KEY)).find(([id]) => id === sourceId)?.[1] ?? 0

export const rememberPosition = (sourceId: string, offset: number): void => {
  writeStored(KEY, withPosition(parsePositions(readStored(KEY)), sourceId, offset))
}
