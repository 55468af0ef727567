/** Indices of what is mounted, in order, the one with the cursor among them: what has the focus stays. */
export const withCursor = (indices: readonly number[], cursor: number): readonly number[] =>
  cursor < 0 || indices.includes(cursor) ? indices : [...indices, cursor].sort((a, b) => a - b)
