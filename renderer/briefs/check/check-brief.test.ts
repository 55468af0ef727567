import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../shared/briefs/findings/finding.ts'
import { stepFinding } from './check-brief.ts'

const finding = (id: string): Finding => ({
  id,
  kind: 'stale',
  refuses: false,
  block: 0,
  span: null,
  quote: null,
  detail: '',
  fixes: [],
})
const FINDINGS = ['a', 'b', 'c'].map(finding)

describe('stepFinding', () => {
  it.each([
    ['the first, from none', null, 1, 'a'],
    ['the last, from none', null, -1, 'c'],
    ['the next', { id: 'a', at: 0 }, 1, 'b'],
    ['the one before', { id: 'b', at: 1 }, -1, 'a'],
    ['around the end', { id: 'c', at: 2 }, 1, 'a'],
    ['around the beginning', { id: 'a', at: 0 }, -1, 'c'],
    ['what stands where a mended one was', { id: 'gone', at: 1 }, 1, 'b'],
    ['what stands before a mended one', { id: 'gone', at: 1 }, -1, 'a'],
    ['the first again, when the mended one was the last', { id: 'gone', at: 3 }, 1, 'a'],
  ] as const)('goes to %s', (_what, selected, step, expected) => {
    expect(stepFinding(FINDINGS, selected, step)?.id).toBe(expected)
  })

  it('has nowhere to go when nothing is wrong', () => {
    expect(stepFinding([], { id: 'a', at: 0 }, 1)).toBeNull()
  })
})
