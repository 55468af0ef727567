const WORD_BITS = 32

/** For each code unit of `pattern`, the rows where it stands: one bit each, in blocks of 32. */
function rowsOf(pattern: string, blocks: number): ReadonlyMap<number, Int32Array> {
  const rows = new Map<number, Int32Array>()
  for (let at = 0; at < pattern.length; at += 1) {
    const unit = pattern.charCodeAt(at)
    let bits = rows.get(unit)
    if (bits === undefined) rows.set(unit, (bits = new Int32Array(blocks)))
    const block = at >>> 5
    bits[block] = (bits[block] ?? 0) | (1 << (at & 31))
  }
  return rows
}

/**
 * Edit distances of all of `pattern` to stretches of `text`: the last row of the table of Sellers
 * (1980), 32 rows at a time (Myers 1999, in the blocks of Hyyrö 2003), so that a quote of 150 units
 * costs five steps a column and not 150.
 *
 * @param anywhere whether the stretch may begin anywhere, or must begin where the text begins
 * @returns for each end 0..text.length, the distance to the closest stretch that ends there
 */
export function editDistances(pattern: string, text: string, anywhere: boolean): Int32Array {
  const blocks = Math.max(1, Math.ceil(pattern.length / WORD_BITS))
  const rows = rowsOf(pattern, blocks)
  const none = new Int32Array(blocks)
  const rises = new Int32Array(blocks).fill(-1)
  const falls = new Int32Array(blocks)
  const lastTop = 1 << ((pattern.length - 1) & 31)
  const distances = new Int32Array(text.length + 1)
  let distance = pattern.length
  distances[0] = distance
  if (pattern.length === 0) return anywhere ? distances : distances.map((_, column) => column)
  for (let column = 0; column < text.length; column += 1) {
    const equals = rows.get(text.charCodeAt(column)) ?? none
    let carry = anywhere ? 0 : 1
    for (let block = 0; block < blocks; block += 1) {
      const up = rises[block] ?? 0
      const down = falls[block] ?? 0
      let equal = equals[block] ?? 0
      const vertical = equal | down
      if (carry < 0) equal |= 1
      const horizontal = (((equal & up) + up) ^ up) | equal
      let right = down | ~(horizontal | up)
      let left = up & horizontal
      const top = block === blocks - 1 ? lastTop : 1 << 31
      const next = (right & top) !== 0 ? 1 : (left & top) !== 0 ? -1 : 0
      right = (right << 1) | (carry > 0 ? 1 : 0)
      left = (left << 1) | (carry < 0 ? 1 : 0)
      rises[block] = left | ~(vertical | right)
      falls[block] = right & vertical
      carry = next
    }
    distance += carry
    distances[column + 1] = distance
  }
  return distances
}
