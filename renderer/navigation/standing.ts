import type { Side } from './place.ts'

/** Offsets of the first line that is seen, by side; null where nothing is read. */
export type Offsets = Readonly<Record<Side, number | null>>

const readers = new Map<Side, () => number | null>()

/** Tells how to ask where the text on a side stands. Answers how to withdraw that. */
export function tellStanding(side: Side, offset: () => number | null): () => void {
  readers.set(side, offset)
  return () => {
    if (readers.get(side) === offset) readers.delete(side)
  }
}

/** Where the texts on the page stand now. */
export const standingNow = (): Offsets => ({
  left: readers.get('left')?.() ?? null,
  right: readers.get('right')?.() ?? null,
})
