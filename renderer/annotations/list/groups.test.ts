import { describe, expect, it } from 'vitest'
import { newPerson } from '../../../shared/edits/people.ts'
import { newQuestion } from '../../../shared/edits/questions.ts'
import { countingEnvironment, exampleAnnotation } from '../../../shared/model/testing/examples.ts'
import { type Grouping, groupAnnotations } from './groups.ts'

const environment = countingEnvironment()
const zoe = newPerson(environment, 'd1', { name: 'Zoe' })
const anh = newPerson(environment, 'd1', { name: 'Ánh' })
const question = newQuestion(environment, 'd1', 'Is it binding?')
const names = {
  people: new Map([zoe, anh].map((person) => [person.id, person])),
  questions: new Map([[question.id, question]]),
}
const annotations = [
  exampleAnnotation({ id: '1', kind: 'figure', speakerId: zoe.id, tags: ['b'] }),
  exampleAnnotation({ id: '2', questionId: question.id }),
  exampleAnnotation({ id: '3', kind: 'figure', speakerId: anh.id, tags: ['a 10', 'b', 'a 9'] }),
  exampleAnnotation({ id: '4', speakerId: zoe.id, questionId: question.id }),
]

describe('groupAnnotations', () => {
  it.each<[Grouping, readonly (readonly [string, string])[]]>([
    ['none', [['', '1234']]],
    [
      'kind',
      [
        ['Expert views', '24'],
        ['Figures', '13'],
      ],
    ],
    [
      'person',
      [
        ['Ánh', '3'],
        ['Zoe', '14'],
        ['No speaker', '2'],
      ],
    ],
    [
      'question',
      [
        ['Is it binding?', '24'],
        ['No question', '13'],
      ],
    ],
    [
      'tag',
      [
        ['a 9', '3'],
        ['a 10', '3'],
        ['b', '13'],
        ['No tag', '24'],
      ],
    ],
  ])('by %s', (grouping, expected) => {
    const groups = groupAnnotations(annotations, grouping, names)
    expect(groups.map(({ label, items }) => [label, items.map(({ id }) => id).join('')])).toEqual(expected)
  })

  it('keeps people of one name apart', () => {
    const other = newPerson(environment, 'd1', { name: 'Zoe' })
    const both = { ...names, people: new Map([...names.people, [other.id, other]]) }
    const given = [...annotations, exampleAnnotation({ id: '5', speakerId: other.id })]
    const labels = groupAnnotations(given, 'person', both).map(({ label }) => label)
    expect(labels).toEqual(['Ánh', 'Zoe', 'Zoe', 'No speaker'])
  })

  it('has no group when there is nothing', () => {
    expect(groupAnnotations([], 'none', names)).toEqual([])
    expect(groupAnnotations([], 'kind', names)).toEqual([])
  })
})
