/**
 * What of two lists lies between the objects that they begin with alike and those that they end with alike. All that
 * differs is in there; what only stands between differences is in both parts.
 */
export function differingParts<Item>(
  before: readonly Item[],
  after: readonly Item[],
): { readonly gone: readonly Item[]; readonly come: readonly Item[] } {
  let from = 0
  while (from < before.length && from < after.length && before[from] === after[from]) from += 1
  let left = before.length
  let right = after.length
  while (left > from && right > from && before[left - 1] === after[right - 1]) {
    left -= 1
    right -= 1
  }
  return { gone: before.slice(from, left), come: after.slice(from, right) }
}
