import { describe, expect, it } from 'vitest'
import { exampleSource } from '../../shared/model/testing/examples.ts'
import { editionChoices } from './choose-edition.ts'

const source = (id: string, title: string, supersedes?: string) =>
  exampleSource({ id, title, ...(supersedes === undefined ? {} : { supersedes }) })
const open = source('open', 'Gauges disagree on the river')
const others = [
  source('x', 'Rents in the old town'),
  source('similar', 'Gauges disagree on the delta'),
  source('same', 'Gauges disagree on the river'),
  source('bare', 'Gauges disagree on the river'),
]
const counts = new Map([
  ['x', 4],
  ['similar', 2],
  ['same', 12],
])
const shown = (choices: ReturnType<typeof editionChoices>) =>
  choices.map(({ source: { id }, refusal }) => [id, refusal])

describe('editionChoices', () => {
  it('has similar titles first, and what can’t be chosen last, with the reason', () => {
    const choices = editionChoices(open, [open, ...others], counts, null)
    expect(shown(choices)).toEqual([
      ['same', null],
      ['similar', null],
      ['x', null],
      ['bare', 'empty'],
    ])
    expect(choices[0]).toMatchObject({ count: 12, likeness: 1 })
  })

  it('keeps to the edition that is being placed until nothing of it is left', () => {
    const choices = editionChoices(open, others, counts, { supersedes: 'similar', toPlace: 3 })
    expect(choices.filter(({ refusal }) => refusal === null).map(({ source: { id } }) => id)).toEqual(['similar'])
    expect(shown(editionChoices(open, others, counts, { supersedes: 'similar', toPlace: 0 }))[0]).toEqual([
      'same',
      null,
    ])
  })

  it('takes no later edition of the open source for an older one', () => {
    const later = [source('second', 'A', 'open'), source('third', 'B', 'second')]
    const counted = new Map([
      ['second', 1],
      ['third', 1],
    ])
    expect(shown(editionChoices(open, [open, ...later], counted, null))).toEqual([
      ['second', 'newer'],
      ['third', 'newer'],
    ])
  })

  it('compares titles without spaces too', () => {
    const chinese = source('open', '港口今年关闭')
    const choices = editionChoices(chinese, [source('x', '新的桥'), source('y', '港口明年关闭')], new Map(), null)
    expect(choices.map(({ source: { id } }) => id)).toEqual(['y', 'x'])
  })
})
