import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KeptSnapshot, snapshotsToKeep } from './rotation.ts'

const NOW = '2026-03-18T12:00:00.000Z'
const DAY = 24 * 60 * 60 * 1000
const before = (days: number): string => new Date(Date.parse(NOW) - days * DAY).toISOString()

const snapshot = (sequence: number, at: string, reason: KeptSnapshot['reason'] = 'regular'): KeptSnapshot => ({
  id: `${String(sequence)}-${reason}`,
  at,
  sequence,
  reason,
})
const kept = (snapshots: readonly KeptSnapshot[]): readonly number[] => {
  const ids = snapshotsToKeep(snapshots, NOW)
  return snapshots.filter(({ id }) => ids.has(id)).map(({ sequence }) => sequence)
}

describe('snapshotsToKeep', () => {
  it('keeps the ten newest by sequence, whatever the clock said', () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      snapshot(index, new Date(Date.parse(NOW) - index).toISOString()),
    )
    // Sequence 0 is the newest of its day by the clock alone.
    expect(kept(many)).toEqual([20, 21, 22, 23, 24, 25, 26, 27, 28, 29])
  })

  it('keeps the newest of each of seven days and four weeks that have one', () => {
    // Two a day for 60 days, the oldest first; days are whole ones before a Wednesday.
    const many = Array.from({ length: 120 }, (_, index) => snapshot(index, before(59.4 - index / 2)))
    const days = [119, 117, 115, 113, 111, 109, 107]
    const mondayBefore = many.findLast(({ at }) => at < '2026-03-16')?.sequence ?? -1
    const weeks = [mondayBefore, mondayBefore - 14, mondayBefore - 28]
    const newest = [118, 116, 114, 112, 110]
    expect(kept(many)).toEqual([...new Set([...days, ...newest, ...weeks])].sort((a, b) => a - b))
  })

  it('reaches further back where there were pauses', () => {
    const yearly = Array.from({ length: 20 }, (_, index) => snapshot(index, before((20 - index) * 100)))
    expect(kept(yearly)).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19])
    const busy = Array.from({ length: 12 }, (_, index) => snapshot(100 + index, NOW))
    expect(kept([...yearly, ...busy])).toEqual([
      14,
      15,
      16,
      17,
      18,
      19,
      ...Array.from({ length: 10 }, (_, index) => 102 + index),
    ])
  })

  it('keeps both of the beginning until there are two others', () => {
    const base = [snapshot(0, before(900), 'base'), { ...snapshot(0, before(900), 'base'), id: 'copy' }]
    const migrations = Array.from({ length: 12 }, (_, index) => snapshot(index + 1, before(800), 'before-migration'))
    const none = snapshotsToKeep([...base, ...migrations], NOW)
    expect(none.size).toBe(14)
    expect(snapshotsToKeep([...base, ...migrations, snapshot(50, NOW)], NOW).size).toBe(15)
    const busy = Array.from({ length: 11 }, (_, index) => snapshot(50 + index, NOW))
    const later = snapshotsToKeep([...base, ...migrations, ...busy], NOW)
    expect([...later].filter((id) => id.endsWith('before-migration')).length).toBe(12)
    // One of the two is still the newest of its day; its twin has done its duty.
    expect(later.has('0-base') && later.has('copy')).toBe(false)
  })

  it('gives no place to days that have not come yet', () => {
    const ahead = Array.from({ length: 12 }, (_, index) => snapshot(index, before(-20 - index)))
    const old = Array.from({ length: 7 }, (_, index) => snapshot(50 + index, before(7 - index)))
    const busy = Array.from({ length: 10 }, (_, index) => snapshot(100 + index, NOW))
    expect(kept([...ahead, ...old, ...busy]).filter((sequence) => sequence < 50)).toEqual([])
    expect(kept([...ahead, ...old, ...busy])).toEqual(expect.arrayContaining([51, 52, 53, 54, 55, 56]))
  })

  it('never drops one of the two newest, keeps a bounded number, and takes back nothing when asked again', () => {
    const some = fc.uniqueArray(
      fc.record({
        sequence: fc.nat({ max: 1000 }),
        days: fc.integer({ min: -30, max: 400 }),
        reason: fc.constantFrom<KeptSnapshot['reason']>('base', 'regular', 'before-migration'),
      }),
      { selector: ({ sequence }) => sequence, maxLength: 60 },
    )
    fc.assert(
      fc.property(some, (list) => {
        const all = list.map(({ sequence, days, reason }) => snapshot(sequence, before(days), reason))
        const ids = snapshotsToKeep(all, NOW)
        const ordinary = all
          .filter(({ reason }) => reason !== 'before-migration')
          .sort((a, b) => b.sequence - a.sequence)
        for (const { id } of ordinary.slice(0, 2)) expect(ids).toContain(id)
        for (const { id, reason } of all) if (reason === 'before-migration') expect(ids).toContain(id)
        const regular = all.filter(({ reason }) => reason === 'regular').length
        const bases = all.filter(({ reason }) => reason === 'base').length
        expect(ids.size - (all.length - ordinary.length)).toBeLessThanOrEqual(21 + (regular < 2 ? bases : 0))
        const left = all.filter(({ id }) => ids.has(id))
        expect(snapshotsToKeep(left, NOW)).toEqual(ids)
      }),
    )
  })
})
