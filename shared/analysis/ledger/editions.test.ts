import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnalysisInput } from '../analysis-input.ts'
import { comparableOf } from './comparable.ts'
import { ledgerOf } from './ledger-of.ts'
import { sweep, type Swept } from './sweep.ts'
import { apartSentence, apartWords } from './words.ts'
import { figuresOf, inputOf, type Row, rowOf } from './testing/figures.ts'

/** `s1` is the new edition of `s0`; `s2` is another article. */
function withEditions(rows: readonly Row[]): AnalysisInput {
  const input = inputOf(figuresOf(rows))
  return { ...input, sources: input.sources.map((one) => (one.id === 's1' ? { ...one, supersedes: 's0' } : one)) }
}
const OLD: Row = { value: 12, asOf: '2024', in: 0, quote: 'fell by 12 percent in all' }
const NEW: Row = { value: 14, asOf: '2024', in: 1, quote: 'fell by 14 percent in all' }

describe('figures of two editions', () => {
  it('do not contradict each other: the later corrected it, and the pair says so', () => {
    const ledger = ledgerOf(withEditions([OLD, NEW]))
    expect([ledger.figures, ledger.conflicts]).toEqual([2, []])
    const [pair] = ledger.groups[0]?.apart ?? []
    expect(pair?.reason).toBe('editions')
    if (!pair) return
    expect(apartWords(pair, 'a')).toBe('is in another edition of the same article')
    expect(apartSentence(pair)).toContain('they stand in two editions of one article')
    expect(ledgerOf(inputOf(figuresOf([OLD, NEW]))).conflicts).toHaveLength(1)
  })

  it('do not confirm each other, and what both say is there once', () => {
    const said = ledgerOf(withEditions([OLD, { ...OLD, in: 1, quote: 'in all it fell by 12 percent, they say' }]))
    expect([said.figures, said.groups[0]?.agreeing.size]).toEqual([2, 0])
    expect(ledgerOf(withEditions([OLD, { ...OLD, in: 1 }])).figures).toBe(1)
    expect(ledgerOf(withEditions([OLD, { ...OLD, in: 2 }])).groups[0]?.agreeing.size).toBe(2)
  })

  it('contradict those of another article', () => {
    const [conflict] = ledgerOf(withEditions([OLD, NEW, { ...NEW, value: 20, in: 2, quote: 'by 20' }])).conflicts
    expect(conflict?.rows.map(({ figure }) => figure.value)).toEqual([12, 14, 20])
  })

  it('are swept as comparing every pair by hand does', () => {
    const idsOf = ({ conflicts, agreeing }: Swept) => ({
      conflicts: conflicts.map((own) => own.map(({ id }) => id).sort()).sort(),
      agreeing: [...agreeing].sort(),
    })
    fc.assert(
      fc.property(fc.array(rowOf, { maxLength: 13 }), (rows) => {
        for (const { rows: own } of ledgerOf(withEditions(rows)).groups) {
          const figures = own.map((row) => {
            const { source } = row.annotation.target
            return comparableOf(row, undefined, source === 's1' ? 's0' : source)
          })
          expect(idsOf(sweep(figures, 0))).toEqual(idsOf(sweep(figures, Infinity)))
        }
      }),
      { numRuns: 400 },
    )
  })
})
