/** Pieces of one list that gave way to pieces of another at one place; one of the two may be empty. */
export interface Difference<Item> {
  readonly dropped: readonly Item[]
  readonly added: readonly Item[]
}

/**
 * The fewest droppings and additions that make `after` of `before`, grouped by place (Myers 1986,
 * greedy): time and room grow with the differences, not with the length of the lists.
 *
 * @param most so many differences are too many
 * @returns null when there are more
 */
export function differencesOf<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
  most: number,
): readonly Difference<Item>[] | null {
  const trace = traceOf(before.map(keyOf), after.map(keyOf), most)
  return trace === null ? null : grouped(before, after, keptPairs(trace, before.length, after.length))
}

/** For each number of differences, how far into `before` each diagonal gets with one fewer. */
function traceOf(before: readonly string[], after: readonly string[], most: number): readonly Int32Array[] | null {
  const limit = Math.min(most, before.length + after.length)
  const trace: Int32Array[] = []
  let reached = new Int32Array(3)
  for (let count = 0; count <= limit; count += 1) {
    trace.push(reached)
    // Diagonals -count-1 .. count+1, kept at their number plus the middle.
    const next = new Int32Array(2 * count + 5)
    const [middle, previous] = [count + 2, count + 1]
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      const fromAbove = reached[previous + diagonal + 1] ?? 0
      const fromLeft = reached[previous + diagonal - 1] ?? 0
      let x = diagonal === -count || (diagonal !== count && fromLeft < fromAbove) ? fromAbove : fromLeft + 1
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1
      next[middle + diagonal] = x
      if (x >= before.length && x - diagonal >= after.length) return trace
    }
    reached = next
  }
  return null
}

/** Walks the trace back: which item of `before` is which of `after`, last pair first. */
function keptPairs(
  trace: readonly Int32Array[],
  rows: number,
  columns: number,
): readonly (readonly [number, number])[] {
  const pairs: [number, number][] = []
  let [x, y] = [rows, columns]
  for (let count = trace.length - 1; count >= 0; count -= 1) {
    const reached = trace[count] ?? new Int32Array(3)
    const middle = count + 1
    const diagonal = x - y
    const fromAbove = reached[middle + diagonal + 1] ?? 0
    const fromLeft = reached[middle + diagonal - 1] ?? 0
    const down = diagonal === -count || (diagonal !== count && fromLeft < fromAbove)
    const startX = count === 0 ? 0 : down ? fromAbove : fromLeft + 1
    const startY = startX - diagonal
    while (x > startX && y > startY) {
      x -= 1
      y -= 1
      pairs.push([x, y])
    }
    if (count === 0) break
    if (down) y -= 1
    else x -= 1
  }
  return pairs
}

function grouped<Item>(
  before: readonly Item[],
  after: readonly Item[],
  pairs: readonly (readonly [number, number])[],
): readonly Difference<Item>[] {
  const found: Difference<Item>[] = []
  let [x, y] = [0, 0]
  for (const [keptX, keptY] of [...pairs].reverse().concat([[before.length, after.length]])) {
    if (keptX > x || keptY > y) found.push({ dropped: before.slice(x, keptX), added: after.slice(y, keptY) })
    ;[x, y] = [keptX + 1, keptY + 1]
  }
  return found
}
