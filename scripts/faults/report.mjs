/**
 * @typedef {object} Tally
 * @property {string} id
 * @property {number} cases
 * @property {number} acknowledged
 * @property {number} lost
 * @property {number} failed cases, those with a loss among them
 */

/** @param {readonly string[]} ids @returns {Map<string, Tally>} */
export const emptyTallies = (ids) =>
  new Map(ids.map((id) => [id, { id, cases: 0, acknowledged: 0, lost: 0, failed: 0 }]))

/** @param {Tally} tally @param {import('./chain.mjs').Outcome} outcome */
export function count(tally, { acknowledged, lost, problems }) {
  tally.cases += 1
  tally.acknowledged += acknowledged
  tally.lost += lost
  if (problems.length > 0 || lost > 0) tally.failed += 1
}

/** @param {readonly Tally[]} tallies */
export const isClean = (tallies) => tallies.every(({ cases, lost, failed }) => cases > 0 && lost === 0 && failed === 0)

/** @param {readonly Tally[]} tallies @returns {string} */
export function table(tallies) {
  const rows = [
    ['class', 'cases', 'acknowledged', 'lost', 'failed'],
    ...tallies.map(({ id, cases, acknowledged, lost, failed }) => [id, cases, acknowledged, lost, failed].map(String)),
  ]
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)))
  const line = (row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  ')
  return rows.map(line).join('\n')
}
