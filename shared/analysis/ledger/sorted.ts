/** How many of the numbers are below the limit. @param sorted ascending */
export function countBelow(sorted: readonly number[], limit: number): number {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle] ?? Infinity) < limit) from = middle + 1
    else to = middle
  }
  return from
}
