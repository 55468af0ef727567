const WORD_BITS = 32

/**
 * Which row list a code unit has, 1 and up; 0 for units that the pattern has not. Reused by every
 * call, as lists made anew would cost more than the distances of a short pattern.
 */
const listOf = new Uint16Array(0x10000)
/** For each list the rows where its unit stands: one bit each, in blocks of 32. List 0 is empty. */
let lists = new Int32Array(1_024)
let rises = new Int32Array(64)
let falls = new Int32Array(64)

const grown = (list: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> =>
  list.length >= length ? list : new Int32Array(2 * length)

/** Notes where the units of a pattern stand; `forgetRows` undoes it. */
function noteRows(pattern: string, blocks: number): void {
  let count = 0
  for (let at = 0; at < pattern.length; at += 1) {
    const unit = pattern.charCodeAt(at)
    if (listOf[unit] === 0) listOf[unit] = count += 1
  }
  lists = grown(lists, (count + 1) * blocks)
  lists.fill(0, 0, (count + 1) * blocks)
  for (let at = 0; at < pattern.length; at += 1) {
    const block = (listOf[pattern.charCodeAt(at)] ?? 0) * blocks + (at >>> 5)
    lists[block] = (lists[block] ?? 0) | (1 << (at & 31))
  }
}

function forgetRows(pattern: string): void {
  for (let at = 0; at < pattern.length; at += 1) listOf[pattern.charCodeAt(at)] = 0
}

/**
 * Edit distances of all of `pattern` to stretches of `text`: the last row of the table of Sellers
 * (1980), 32 rows at a time (Myers 1999, in the blocks of Hyyrö 2003), so that a quote of 150 units
 * costs five steps a column and not 150.
 *
 * @param pattern fewer than 65,536 different code units
 * @param anywhere whether the stretch may begin anywhere, or must begin where the text begins
 * @returns for each end 0..text.length, the distance to the closest stretch that ends there
 */
export function editDistances(pattern: string, text: string, anywhere: boolean): Int32Array {
  const distances = new Int32Array(text.length + 1)
  if (pattern.length === 0) return anywhere ? distances : distances.map((_, column) => column)
  const blocks = Math.ceil(pattern.length / WORD_BITS)
  noteRows(pattern, blocks)
  distances[0] = pattern.length
  if (blocks === 1) fillByOneBlock(pattern.length, text, anywhere, distances)
  else fillByBlocks(pattern.length, text, anywhere, distances)
  forgetRows(pattern)
  return distances
}

function fillByOneBlock(rows: number, text: string, anywhere: boolean, distances: Int32Array): void {
  const top = 1 << (rows - 1)
  const carry = anywhere ? 0 : 1
  let [up, down, distance] = [-1, 0, rows]
  for (let column = 0; column < text.length; column += 1) {
    const equal = lists[listOf[text.charCodeAt(column)] ?? 0] ?? 0
    const vertical = equal | down
    const horizontal = (((equal & up) + up) ^ up) | equal
    let right = down | ~(horizontal | up)
    let left = up & horizontal
    if ((right & top) !== 0) distance += 1
    else if ((left & top) !== 0) distance -= 1
    right = (right << 1) | carry
    left <<= 1
    up = left | ~(vertical | right)
    down = right & vertical
    distances[column + 1] = distance
  }
}

function fillByBlocks(rows: number, text: string, anywhere: boolean, distances: Int32Array): void {
  const blocks = Math.ceil(rows / WORD_BITS)
  rises = grown(rises, blocks)
  falls = grown(falls, blocks)
  const [ups, downs, equals] = [rises, falls, lists]
  ups.fill(-1, 0, blocks)
  downs.fill(0, 0, blocks)
  const lastTop = 1 << ((rows - 1) & 31)
  let distance = rows
  for (let column = 0; column < text.length; column += 1) {
    const list = (listOf[text.charCodeAt(column)] ?? 0) * blocks
    let carry = anywhere ? 0 : 1
    for (let block = 0; block < blocks; block += 1) {
      const up = ups[block] ?? 0
      const down = downs[block] ?? 0
      let equal = equals[list + block] ?? 0
      const vertical = equal | down
      if (carry < 0) equal |= 1
      const horizontal = (((equal & up) + up) ^ up) | equal
      let right = down | ~(horizontal | up)
      let left = up & horizontal
      const top = block === blocks - 1 ? lastTop : 1 << 31
      const next = (right & top) !== 0 ? 1 : (left & top) !== 0 ? -1 : 0
      right = (right << 1) | (carry > 0 ? 1 : 0)
      left = (left << 1) | (carry < 0 ? 1 : 0)
      ups[block] = left | ~(vertical | right)
      downs[block] = right & vertical
      carry = next
    }
    distance += carry
    distances[column + 1] = distance
  }
}
