import { describe, expect, it } from 'vitest'
import { exampleContents } from './testing/examples.ts'
import { inverseOf, Transaction } from './transaction.ts'

const [first, second] = ['One', 'Two'].map((title) => ({ ...exampleContents().dossier, title }))
const transaction = (changes: readonly unknown[]) => ({
  id: 't1',
  at: '2026-01-01T00:00:00.000Z',
  label: 'dossier.rename',
  changes,
})

describe('inverseOf', () => {
  it('swaps before and after in reverse order, and twice is the same', () => {
    const parsed = Transaction.parse(
      transaction([
        { table: 'dossiers', id: 'd1', before: null, after: first },
        { table: 'dossiers', id: 'd1', before: first, after: second },
      ]),
    ) as Transaction
    const inverse = inverseOf(parsed)
    expect(inverse).toEqual([
      { table: 'dossiers', id: 'd1', before: second, after: first },
      { table: 'dossiers', id: 'd1', before: first, after: null },
    ])
    expect(inverseOf({ ...parsed, changes: inverse })).toEqual(parsed.changes)
  })
})

describe('Transaction', () => {
  it.each([
    ['a table that does not exist', { table: 'secrets', id: 'x', before: null, after: null }],
    ['a record of another table', { table: 'people', id: 'd1', before: null, after: first }],
    ['an empty id', { table: 'dossiers', id: '', before: null, after: null }],
  ])('refuses %s', (_what, change) => {
    expect(Transaction.safeParse(transaction([change])).success).toBe(false)
  })
})
