/** @param {readonly number[]} values not empty @returns {number} */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** @param {number} value @param {number} [digits] */
export function rounded(value, digits = 3) {
  return Number(value.toFixed(digits))
}
