import { describe, expect, it } from 'vitest'
import type { Dossier } from '../model/dossier.ts'
import { countingEnvironment } from '../model/testing/examples.ts'
import { inverseOf } from '../model/transaction.ts'
import { addEvent, editEvent, removeEvent } from './events.ts'
import { applied } from './testing/applied.ts'

const environment = countingEnvironment('e')
const EMPTY: Dossier = { id: 'd1', title: 'Aldane', createdAt: '2026-01-01T00:00:00.000Z' }
const DOSSIER: Dossier = {
  ...EMPTY,
  events: [
    { id: 'x', date: '2015', label: 'Flood' },
    { id: 'y', date: '2023-04-13', label: 'Vote' },
  ],
}

describe('events of a dossier', () => {
  it.each([
    ['added in order', addEvent(environment, DOSSIER, { date: '2019-02', label: 'Talks' }), 'Flood Talks Vote'],
    ['the first', addEvent(environment, EMPTY, { date: '2019-02', label: 'Talks' }), 'Talks'],
    ['moved', editEvent(environment, DOSSIER, 'x', { date: '2024' }), 'Vote Flood'],
    ['renamed', editEvent(environment, DOSSIER, 'y', { label: 'Ballot' }), 'Flood Ballot'],
    ['not there', editEvent(environment, DOSSIER, 'z', { label: 'Ballot' }), 'Flood Vote'],
    ['removed', removeEvent(environment, DOSSIER, 'x'), 'Vote'],
  ])('%s', (_what, transaction, expected) => {
    expect(transaction.label).toBe('event.edit')
    const before = transaction.changes[0]?.before as Dossier
    const [after] = applied([before], transaction.changes)
    expect(after?.events?.map(({ label }) => label).join(' ')).toBe(expected)
    expect(applied(after ? [after] : [], inverseOf(transaction))).toEqual([before])
  })

  it('are left out when the last is removed', () => {
    const one = { ...EMPTY, events: [{ id: 'x', date: '2015', label: 'Flood' }] }
    expect(applied([one], removeEvent(environment, one, 'x').changes)).toEqual([EMPTY])
  })
})
