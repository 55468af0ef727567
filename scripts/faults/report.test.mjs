import { expect, test } from 'vitest'
import { count, emptyTallies, isClean } from './report.mjs'

test.each([
  ['nothing', { lost: 0, problems: [] }, { lost: 0, failed: 0 }, true],
  ['a problem', { lost: 0, problems: ['It hangs.'] }, { lost: 0, failed: 1 }, false],
  ['a loss that nothing else shows', { lost: 2, problems: [] }, { lost: 2, failed: 1 }, false],
  ['both', { lost: 2, problems: ['It hangs.'] }, { lost: 2, failed: 1 }, false],
])('a case with %s', (_what, outcome, tally, clean) => {
  const tallies = emptyTallies(['kill-edit'])
  count(tallies.get('kill-edit'), { acknowledged: 5, note: '', ...outcome })
  expect(tallies.get('kill-edit')).toEqual({ id: 'kill-edit', cases: 1, acknowledged: 5, ...tally })
  expect(isClean([...tallies.values()])).toBe(clean)
})

test('a class without a case proves nothing', () => {
  expect(isClean([...emptyTallies(['kill-edit']).values()])).toBe(false)
})
