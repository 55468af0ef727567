import { describe, expect, it } from 'vitest'
import { mergePeople } from '../../shared/edits/merge-people.ts'
import { newPerson } from '../../shared/edits/people.ts'
import { countingEnvironment, exampleAnnotation } from '../../shared/model/testing/examples.ts'
import { likelyKeep, previewMerge } from './preview-merge.ts'

const environment = countingEnvironment('p')
const full = newPerson(environment, 'd1', { name: 'Trần Nam Tiến', role: 'lecturer', standing: 'expert' })
const short = newPerson(environment, 'd1', { name: 'Tiến' })
const other = newPerson(environment, 'd1', { name: 'The lecturer' })
const annotations = [full, short, short, other, null].map((person, index) =>
  exampleAnnotation({ id: `a${String(index)}`, speakerId: person?.id ?? null }),
)

describe('the preview of a merge', () => {
  it('is what the merge makes of the one who stays, with as many quotes as move', () => {
    const preview = previewMerge(short, [full, other], annotations)
    const { changes } = mergePeople(environment, short, [full, other], annotations)
    expect(changes.find(({ id }) => id === short.id)?.after).toEqual(preview.person)
    expect(preview.moving).toBe(changes.filter(({ table }) => table === 'annotations').length)
    expect([preview.moving, preview.all]).toEqual([2, 4])
  })
})

describe('who stays unless told otherwise', () => {
  it('is the one with the most words in the name, then with the most quotes', () => {
    const counts = new Map([[short.id, { quotes: 9, latest: null }]])
    const first = newPerson(environment, 'd1', { name: 'Nam' })
    expect(likelyKeep([short, other, full], counts)).toBe(full)
    expect(likelyKeep([first, short], counts)).toBe(short)
    expect(likelyKeep([], counts)).toBeNull()
  })
})
