/** @typedef {import('./registry.mjs').Result} Result */

/** @param {readonly Result[]} results @returns {string} */
export function table(results) {
  const head = ['measure', 'value', 'goal', 'met', 'against']
  const rows = results.map((result) => [
    result.id,
    `${result.value} ${result.unit}`,
    goalOf(result),
    metOf(result),
    result.against,
  ])
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column].length)))
  const line = (cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd()
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

/** @param {Result} result */
function goalOf({ goal, better }) {
  if (goal === null) return '–'
  return `${better === 'lower' ? '≤' : '≥'} ${goal}`
}

/** @param {Result} result */
function metOf({ goal, better, value }) {
  if (goal === null) return '–'
  return (better === 'lower' ? value <= goal : value >= goal) ? 'yes' : 'no'
}
