import { expect, it } from 'vitest'
import { newPerson } from '../../../shared/edits/people.ts'
import { countingEnvironment, exampleAnnotation } from '../../../shared/model/testing/examples.ts'
import { countKinds, facetsOf } from './facets.ts'

const zoe = newPerson(countingEnvironment(), 'd1', { name: 'Zoe' })
const annotations = [
  exampleAnnotation({ id: '1', kind: 'figure', speakerId: zoe.id, tags: ['b', 'a'] }),
  exampleAnnotation({ id: '2', kind: 'figure', tags: ['b'] }),
  exampleAnnotation({ id: '3' }),
]

it('counts what there is to filter by, those without one first', () => {
  const names = { people: new Map([[zoe.id, zoe]]), questions: new Map() }
  const facets = facetsOf(annotations, names, { speakerId: 'nobody', questionId: 'nothing', tag: 'none' })
  expect(facets).toEqual({
    speakerId: [
      { value: '', name: 'nobody', count: 2 },
      { value: zoe.id, name: 'Zoe', count: 1 },
    ],
    questionId: [{ value: '', name: 'nothing', count: 3 }],
    tag: [
      { value: '', name: 'none', count: 1 },
      { value: 'a', name: 'a', count: 1 },
      { value: 'b', name: 'b', count: 2 },
    ],
  })
})

it('counts kinds', () => {
  expect(countKinds(annotations)).toEqual({ expert_view: 1, official_statement: 0, figure: 2 })
})
