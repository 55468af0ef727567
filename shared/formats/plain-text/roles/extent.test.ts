import { expect, it } from 'vitest'
import { segmentsOf } from '../segments/segments.ts'
import { featuresOf } from '../signals/features.ts'
import { findExtent } from './extent.ts'

const PROSE = 'The council of the town voted on Tuesday to close the old harbour, and nobody said a word.'

function startBelow(lines: number): number {
  const text = `${Array.from({ length: lines }, (_, number) => `Stone mill ${String(number)}`).join('\n')}\n\n${PROSE}`
  const all = segmentsOf(text).segments.map((segment) => featuresOf(text, segment))
  return findExtent(all, new Set(), all.length).start
}

it('lets an article begin with its first sentence, but not below a list of any length', () => {
  expect([0, 3, 900, 1_500].map(startBelow)).toEqual([0, 3, 900, 1_000])
})
