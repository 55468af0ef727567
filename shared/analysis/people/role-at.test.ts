import { describe, expect, it } from 'vitest'
import { personOf } from '../../briefs/annotated-brief/testing/build-dossier.ts'
import type { StatedRole } from '../../model/person.ts'
import { roleAt } from './role-at.ts'

const stated = (role: string, asOf: string | null): StatedRole => ({ role, affiliation: null, asOf, sourceId: null })
const PERSON = personOf('p', {
  role: 'president',
  statedRoles: [
    stated('minister', '2019-05'),
    stated('lecturer', null),
    stated('president', '2023'),
    stated('envoy', '2015-07-02'),
  ],
})

describe('roleAt', () => {
  it.each([
    [null, 'president'],
    ['2030', 'president'],
    ['2023-06', 'president'],
    ['2022', 'minister'],
    ['2019', 'minister'],
    ['2019-05-31', 'minister'],
    ['2019-04-30', 'envoy'],
    ['2015-07-01', undefined],
  ])('%s: %s', (date, role) => {
    expect(roleAt(PERSON, date)?.role).toBe(role)
  })

  it.each([
    ['what is beside the name when nothing is dated', { role: 'judge', statedRoles: [stated('envoy', null)] }, 'judge'],
    ['nothing when nothing is known', {}, undefined],
  ])('is %s', (_what, fields, role) => {
    expect(roleAt(personOf('p', fields), '2020')?.role).toBe(role)
  })
})
