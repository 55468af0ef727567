import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { compare, comparableOf, confirms } from './comparable.ts'
import type { Ledger, LedgerGroup } from './ledger.ts'
import { ledgerOf } from './ledger-of.ts'
import { sweep } from './sweep.ts'
import { figuresOf, inputOf, PEOPLE, type Row, rowOf } from './testing/figures.ts'

// Property tests share the machine with whatever else runs.
vi.setConfig({ testTimeout: 30_000 })

const ledger = (rows: readonly Row[]): Ledger => ledgerOf(inputOf(figuresOf(rows)))
const idsOf = (rows: LedgerGroup['rows']) => rows.map(({ annotation }) => annotation.id)

describe('any ledger', () => {
  const rowsOf = fc.array(rowOf, { maxLength: 13 })

  it('is what comparing every pair by hand gives', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        for (const group of ledger(rows).groups) {
          const byHand = group.measure === null ? { conflicts: [], agreeing: [] } : bruteForce(group)
          expect(group.conflicts.map((conflict) => idsOf(conflict.rows).sort().join(' ')).sort()).toEqual(
            byHand.conflicts,
          )
          expect([...group.agreeing].sort()).toEqual(byHand.agreeing)
          if (group.measure === null) continue
          const swept = sweep(
            group.rows.map((row) => comparableOf(row)),
            0,
          )
          expect(
            swept.conflicts
              .map((own) =>
                own
                  .map(({ id }) => id)
                  .sort()
                  .join(' '),
              )
              .sort(),
          ).toEqual(byHand.conflicts)
          expect([...swept.agreeing].sort()).toEqual(byHand.agreeing)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('does not depend on the order of anything', () => {
    fc.assert(
      fc.property(rowsOf, fc.infiniteStream(fc.nat()), (rows, keys) => {
        const annotations = figuresOf(rows)
        const shuffled = annotations
          .map((annotation) => ({ annotation, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ annotation }) => annotation)
        const input = inputOf(annotations)
        const other = {
          ...input,
          annotations: shuffled,
          people: [...PEOPLE].reverse(),
          sources: [...input.sources].reverse(),
        }
        const [one, two] = [ledgerOf(input), ledgerOf(other)]
        expect(two).toEqual(one)
        // `toEqual` takes sets for equal whatever their order; everything else has one.
        expect(two.groups.map(({ rows: own }) => idsOf(own))).toEqual(one.groups.map(({ rows: own }) => idsOf(own)))
      }),
    )
  })

  it('has every figure once, each in one conflict at most, and distances above or at 0', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const found = ledger(rows)
        expect(found.groups.flatMap(({ rows: own }) => idsOf(own)).sort()).toEqual(
          rows.map((_, at) => `a${String(at)}`).sort(),
        )
        const inConflict = found.conflicts.flatMap((conflict) => idsOf(conflict.rows))
        expect(new Set(inConflict).size).toBe(inConflict.length)
        for (const { rows: own, apart } of found.conflicts) {
          expect(own.length).toBeGreaterThan(1)
          expect(apart).toBe(nearestByHand(own))
        }
      }),
    )
  })

  it('keeps apart only what differs and is in no conflict with each other, the smaller first', () => {
    fc.assert(
      fc.property(rowsOf, (rows) => {
        for (const group of ledger(rows).groups)
          for (const { a, b, reason } of group.apart) {
            expect(compare(comparableOf(a), comparableOf(b))).toBe(reason)
            expect(a.figure.value).toBeLessThanOrEqual(b.figure.value ?? -Infinity)
          }
      }),
    )
  })
})

/** Every pair of a group, one by one. */
function bruteForce({ rows }: LedgerGroup) {
  const figures = rows.map((row) => comparableOf(row))
  const sets = new Map(figures.map(({ id }) => [id, new Set([id])]))
  const agreeing = new Set<string>()
  for (const a of figures)
    for (const b of figures) {
      if (a.id >= b.id) continue
      const comparison = compare(a, b)
      expect(compare(b, a)).toBe(comparison)
      expect(confirms(b, a)).toBe(confirms(a, b))
      if (comparison === 'agree' && confirms(a, b)) agreeing.add(a.id).add(b.id)
      if (comparison !== 'conflict') continue
      const joined = new Set([...(sets.get(a.id) ?? []), ...(sets.get(b.id) ?? [])])
      for (const id of joined) sets.set(id, joined)
    }
  const conflicts = [...new Set(sets.values())].filter(({ size }) => size > 1)
  return { conflicts: conflicts.map((ids) => [...ids].sort().join(' ')).sort(), agreeing: [...agreeing].sort() }
}

function nearestByHand(rows: LedgerGroup['rows']): number {
  const ends = ({ figure: { value, valueTo } }: (typeof rows)[number]) => [value ?? 0, valueTo ?? value ?? 0] as const
  const distances = rows.flatMap((a) =>
    rows.flatMap((b) => {
      const distance = Math.min(...ends(b)) - Math.max(...ends(a))
      return distance >= 0 && compare(comparableOf(a), comparableOf(b)) === 'conflict' ? [distance] : []
    }),
  )
  return Number(Math.min(...distances).toPrecision(12))
}
