import { describe, expect, it } from 'vitest'
import { newPerson } from '../../shared/edits/people.ts'
import { countingEnvironment } from '../../shared/model/testing/examples.ts'
import { editedBeside } from './role-beside.ts'

const tien = newPerson(countingEnvironment(), 'd1', { name: 'Tien' })
const IN_2015 = { asOf: '2015-07', sourceId: 's1' }
const IN_2023 = { asOf: '2023-04-13', sourceId: 's2' }

describe('a role written beside a quote', () => {
  it('is remembered with its source and date', () => {
    const after = editedBeside(tien, { role: 'lecturer' }, IN_2023)
    expect(after.role).toBe('lecturer')
    expect(after.statedRoles).toEqual([{ role: 'lecturer', affiliation: null, ...IN_2023 }])
  })

  it('is one statement however often it is corrected there', () => {
    const first = editedBeside(tien, { role: 'lectrer' }, IN_2023)
    const after = editedBeside(editedBeside(first, { role: 'lecturer' }, IN_2023), { affiliation: 'Hallam' }, IN_2023)
    expect(after.statedRoles).toEqual([{ role: 'lecturer', affiliation: 'Hallam', ...IN_2023 }])
  })

  it('does not take the place of a later one', () => {
    const after = editedBeside(editedBeside(tien, { role: 'dean' }, IN_2023), { role: 'lecturer' }, IN_2015)
    expect(after.role).toBe('dean')
    expect(after.statedRoles?.map(({ role }) => role)).toEqual(['lecturer', 'dean'])
  })

  it('goes when it is emptied', () => {
    const after = editedBeside(editedBeside(tien, { role: 'dean' }, IN_2023), { role: null }, IN_2023)
    expect([after.role, after.statedRoles]).toEqual([null, undefined])
  })

  it.each([
    ['a name', { name: 'Tran Nam Tien' }, IN_2023],
    ['a role without a date', { role: 'dean' }, { asOf: null, sourceId: 's1' }],
  ])('is only written down when it is %s', (_what, patch, beside) => {
    expect(editedBeside(tien, patch, beside)).toEqual({ ...tien, ...patch })
  })
})
