import { expect, test } from 'vitest'
import { sum } from './counts.mjs'

test('sums what the two test runners report', () => {
  const unit = { passed: 10, failed: 0, skipped: 1 }
  const e2e = { passed: 3, failed: 2, skipped: 0 }
  expect(sum([unit, e2e])).toEqual({ passed: 13, failed: 2, skipped: 1 })
  expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 })
})
