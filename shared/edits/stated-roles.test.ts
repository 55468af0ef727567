import { describe, expect, it } from 'vitest'
import { roleAt } from '../analysis/people/role-at.ts'
import type { Person, StatedRole } from '../model/person.ts'
import { countingEnvironment } from '../model/testing/examples.ts'
import { inverseOf } from '../model/transaction.ts'
import { newPerson } from './people.ts'
import { addStatedRole, setStatedRoles, withStatedRoles } from './stated-roles.ts'
import { applied } from './testing/applied.ts'

const environment = countingEnvironment()
const person = (fields: Partial<Person> = {}): Person => ({
  ...newPerson(environment, 'd1', { name: 'Pia' }),
  ...fields,
})
const stated = (role: string | null, asOf: string | null, affiliation: string | null = null): StatedRole => ({
  role,
  affiliation,
  asOf,
  sourceId: null,
})

describe('withStatedRoles', () => {
  it.each<readonly [string, Partial<Person>, readonly StatedRole[], string | null]>([
    ['the latest dated one', { role: 'judge' }, [stated('envoy', '2023'), stated('clerk', '2015')], 'envoy'],
    ['what was there, beside undated ones', { role: 'judge' }, [stated('envoy', null)], 'judge'],
    ['an undated one when there was none', {}, [stated('envoy', null)], 'envoy'],
    ['what was there when all are removed', { role: 'judge', statedRoles: [stated('judge', '2015')] }, [], 'judge'],
  ])('shows %s', (_what, fields, roles, role) => {
    expect(withStatedRoles(person(fields), roles).role).toBe(role)
    expect(withStatedRoles(person(fields), [...roles].reverse()).role).toBe(role)
  })

  it('keeps each once, earliest first, and nothing when there is none', () => {
    const roles = [stated('envoy', '2023'), stated('clerk', '2015'), stated('envoy', '2023'), stated('guest', null)]
    expect(withStatedRoles(person(), roles).statedRoles?.map(({ role }) => role)).toEqual(['guest', 'clerk', 'envoy'])
    expect(withStatedRoles(person({ statedRoles: roles }), [])).not.toHaveProperty('statedRoles')
  })

  it('moves role and affiliation together', () => {
    const before = person({ role: 'judge', affiliation: 'Court' })
    expect(withStatedRoles(before, [stated('envoy', '2023')])).toMatchObject({ role: 'envoy', affiliation: null })
  })
})

describe('addStatedRole', () => {
  it('adds, and undo takes it back', () => {
    const before = person({ statedRoles: [stated('clerk', '2015')], role: 'clerk' })
    const transaction = addStatedRole(environment, before, stated('envoy', '2023', 'Toria'))
    const [after] = applied([before], transaction.changes)
    expect(after).toMatchObject({ role: 'envoy', affiliation: 'Toria' })
    expect(after && [roleAt(after, '2016')?.role, roleAt(after, null)?.role]).toEqual(['clerk', 'envoy'])
    expect(applied(after ? [after] : [], inverseOf(transaction))).toEqual([before])
  })

  it('setStatedRoles removes what is left out', () => {
    const before = person({ statedRoles: [stated('clerk', '2015'), stated('envoy', '2023')], role: 'envoy' })
    const [after] = applied([before], setStatedRoles(environment, before, [stated('clerk', '2015')]).changes)
    expect(after).toMatchObject({ role: 'clerk', statedRoles: [stated('clerk', '2015')] })
  })
})
