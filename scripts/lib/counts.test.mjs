import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { faultsCounts, isReport, sum } from './counts.mjs'

function folder() {
  const path = mkdtempSync(join(tmpdir(), 'variorum-counts-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}

test('each case of the fault suite is a test', () => {
  const file = join(folder(), 'faults.json')
  const classes = [
    { id: 'kill-edit', cases: 3, acknowledged: 40, lost: 0, failed: 0 },
    { id: 'power-cut', cases: 6, acknowledged: 81, lost: 2, failed: 1 },
  ]
  writeFileSync(file, JSON.stringify({ classes }))
  expect(faultsCounts(file)).toEqual({ passed: 8, failed: 1, skipped: 0 })
})

test('an empty file is no report', () => {
  const file = join(folder(), 'faults.json')
  expect(isReport(file)).toBe(false)
  writeFileSync(file, '')
  expect(isReport(file)).toBe(false)
  writeFileSync(file, '{}')
  expect(isReport(file)).toBe(true)
})

test('sums what the two test runners report', () => {
  const unit = { passed: 10, failed: 0, skipped: 1 }
  const e2e = { passed: 3, failed: 2, skipped: 0 }
  expect(sum([unit, e2e])).toEqual({ passed: 13, failed: 2, skipped: 1 })
  expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 })
})
