import { describe, expect, it } from 'vitest'
import { newPerson } from '../../shared/edits/people.ts'
import type { StatedRole } from '../../shared/model/person.ts'
import { countingEnvironment } from '../../shared/model/testing/examples.ts'
import { draftOf, EMPTY_ROLE, roleOf, rolesOf, withRoles } from './roles.ts'

const tien = newPerson(countingEnvironment(), 'd1', { name: 'Tien', role: 'lecturer', affiliation: 'Hallam' })
const role = (over: Partial<StatedRole>): StatedRole => ({
  role: 'dean',
  affiliation: null,
  asOf: null,
  sourceId: null,
  ...over,
})

describe('the roles of a person', () => {
  it('are the one beside the name as long as no source states any', () => {
    expect(rolesOf(tien)).toEqual([role({ role: 'lecturer', affiliation: 'Hallam' })])
    expect(rolesOf({ ...tien, role: null, affiliation: null })).toEqual([])
  })

  it('keep the one that stood there when a dated one comes, which takes its place', () => {
    const after = withRoles(tien, [...rolesOf(tien), role({ asOf: '2023' })])
    expect([after.role, after.affiliation]).toEqual(['dean', null])
    expect(after.statedRoles?.map((stated) => stated.role)).toEqual(['lecturer', 'dean'])
  })

  it('change the one beside the name when it is edited or removed without a date', () => {
    expect(withRoles(tien, [role({})])).toMatchObject({ role: 'dean', affiliation: null })
    expect(withRoles(tien, [])).toMatchObject({ role: null, affiliation: null })
    expect(withRoles(tien, [...rolesOf(tien), role({})])).toMatchObject({ role: 'lecturer', affiliation: 'Hallam' })
  })
})

describe('a role that is typed', () => {
  it('says nothing when it names neither role nor affiliation', () => {
    expect(roleOf({ ...EMPTY_ROLE, asOf: '2023', sourceId: 's1' })).toBeNull()
    expect(roleOf({ ...EMPTY_ROLE, role: ' dean ' })).toEqual(role({}))
  })

  it('comes back as it was', () => {
    const stated = role({ affiliation: 'Hallam', asOf: '2023-04', sourceId: 's1' })
    expect(roleOf(draftOf(stated))).toEqual(stated)
  })
})
