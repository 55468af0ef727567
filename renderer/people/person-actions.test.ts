// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { suggestMerges } from '../../shared/analysis/people/suggest-merges.ts'
import { restoreDossier } from '../../shared/edits/dossier.ts'
import { createPerson, newPerson } from '../../shared/edits/people.ts'
import { countingEnvironment, exampleAnnotation } from '../../shared/model/testing/examples.ts'
import { commit } from '../storage/commit.ts'
import { readAnnotation, readPeople, readPerson } from '../storage/contents.ts'
import { undo } from '../storage/history.ts'
import { endWorkspace, everything, newWorkspace, soundContents } from '../storage/testing/workspace.ts'
import { changePerson, changeRoles, keepPeopleApart, mergeInto, splitOff } from './person-actions.ts'

const environment = countingEnvironment('made')
const short = { ...newPerson(environment, 'd1', { name: 'Brandvold', role: 'engineer' }), id: 'p2' }

const records = async () => {
  const { people, annotations } = await everything()
  return { people, annotations }
}

describe('what is done with people', () => {
  beforeEach(async () => {
    await newWorkspace()
    const contents = soundContents()
    await commit(
      restoreDossier(countingEnvironment(), { ...contents, annotations: [exampleAnnotation({ speakerId: 'p2' })] }),
    )
    await commit(createPerson(environment, short))
  })
  afterEach(endWorkspace)

  it('merging moves the quotes, and undo restores every record', async () => {
    const before = await records()
    expect(await mergeInto('p1', ['p2'])).toMatchObject({ ok: true })
    expect(await readPerson('p2')).toBeUndefined()
    expect((await readAnnotation('a1'))?.speakerId).toBe('p1')
    await undo()
    expect(await records()).toEqual(before)
  })

  it('splitting takes only what is named, and undo restores every record', async () => {
    await mergeInto('p1', ['p2'])
    const before = await records()
    await splitOff('p1', { name: 'Brandvold the younger', aliases: ['Brandvold'], annotationIds: ['a1'] })
    const people = await readPeople('d1')
    const other = people.find(({ name }) => name === 'Brandvold the younger')
    expect((await readAnnotation('a1'))?.speakerId).toBe(other?.id)
    expect((await readPerson('p1'))?.aliases).toEqual([])
    await undo()
    expect(await records()).toEqual(before)
  })

  it('two who are kept apart are not offered again', async () => {
    expect(suggestMerges(await readPeople('d1'))).toHaveLength(1)
    await keepPeopleApart('p1', 'p2')
    expect(suggestMerges(await readPeople('d1'))).toEqual([])
  })

  it('two edits of what one view showed are both kept', async () => {
    const first = changePerson('p1', (now) => ({ aliases: [...now.aliases, 'Ilse'] }))
    const second = changePerson('p1', (now) => ({ aliases: [...now.aliases, 'I. B.'] }))
    await Promise.all([first, second])
    expect((await readPerson('p1'))?.aliases).toEqual(['Brandvold', 'Ilse', 'I. B.'])
  })

  it('the latest dated role stands beside the name', async () => {
    const role = (asOf: string, word: string) => ({ role: word, affiliation: null, asOf, sourceId: 's1' })
    await changeRoles('p1', (now) => [...now, role('2023-04', 'dean')])
    await changeRoles('p1', (now) => [...now, role('2015', 'student')])
    expect(await readPerson('p1')).toMatchObject({
      role: 'dean',
      // What stood beside the name without a date is not lost.
      statedRoles: [{ affiliation: 'the gauging office' }, { role: 'student' }, { role: 'dean' }],
    })
  })

  it('nothing that changes nothing is a step', async () => {
    const before = await everything()
    await changePerson('p1', (now) => ({ name: now.name }))
    await changePerson('p1', () => null)
    expect(await everything()).toEqual(before)
  })
})
