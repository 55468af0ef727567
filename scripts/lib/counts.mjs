import { readFileSync, statSync } from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Reads the JSON report of vitest.
 *
 * @param {string} file
 * @returns {Counts}
 */
export function vitestCounts(file) {
  const report = JSON.parse(readFileSync(file, 'utf8'))
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * Reads the JSON report of Playwright. A flaky test counts as failed: there are no retries here.
 *
 * @param {string} file
 * @returns {Counts}
 */
export function playwrightCounts(file) {
  const { stats } = JSON.parse(readFileSync(file, 'utf8'))
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
}

/**
 * Reads the document of `faults --json`: each case counts as a test.
 *
 * @param {string} file
 * @returns {Counts}
 */
export function faultsCounts(file) {
  const { classes } = JSON.parse(readFileSync(file, 'utf8'))
  return sum(classes.map(({ cases, failed }) => ({ passed: cases - failed, failed, skipped: 0 })))
}

/** What ends before its report leaves none, or an empty one. @param {string} file */
export const isReport = (file) => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0

/** @param {readonly Counts[]} all @returns {Counts} */
export function sum(all) {
  return all.reduce(
    (total, counts) => ({
      passed: total.passed + counts.passed,
      failed: total.failed + counts.failed,
      skipped: total.skipped + counts.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  )
}
