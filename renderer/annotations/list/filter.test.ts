import { describe, expect, it } from 'vitest'
import { newPerson } from '../../../shared/edits/people.ts'
import { newQuestion } from '../../../shared/edits/questions.ts'
import { countingEnvironment, exampleAnnotation } from '../../../shared/model/testing/examples.ts'
import { type AnnotationFilter, EVERYTHING, filterAnnotations, isFiltering, WITHOUT } from './filter.ts'

const environment = countingEnvironment()
const tuyet = newPerson(environment, 'd1', { name: 'Nguyễn Thị Ánh Tuyết', affiliation: 'Đại học' })
const question = newQuestion(environment, 'd1', 'Is Article 9 binding?')
const view = exampleAnnotation({ id: 'view', speakerId: tuyet.id, questionId: question.id, tags: ['precedent'] })
const figure = exampleAnnotation({ id: 'figure', kind: 'figure', note: 'Check the *gauge*' })
const names = { people: new Map([[tuyet.id, tuyet]]), questions: new Map([[question.id, question]]) }

describe('filterAnnotations', () => {
  it.each<[string, Partial<AnnotationFilter>, readonly string[]]>([
    ['nothing asked', {}, ['view', 'figure']],
    ['a kind', { kind: 'figure' }, ['figure']],
    ['a speaker', { speakerId: tuyet.id }, ['view']],
    ['no speaker', { speakerId: WITHOUT }, ['figure']],
    ['a question', { questionId: question.id }, ['view']],
    ['no question', { questionId: WITHOUT }, ['figure']],
    ['a chosen tag', { tag: 'precedent' }, ['view']],
    ['a part of a tag', { tag: 'preced' }, []],
    ['no tag', { tag: WITHOUT }, ['figure']],
    ['a speaker and no tag', { speakerId: tuyet.id, tag: WITHOUT }, []],
    ['a word of the quote, any case', { words: 'FLOW' }, ['view', 'figure']],
    ['a name without its accents', { words: 'tuyet' }, ['view']],
    ['a letter with a stroke', { words: 'dai hoc' }, ['view']],
    ['a word of the question', { words: 'article' }, ['view']],
    ['a tag', { words: 'precedent' }, ['view']],
    ['a word of the note', { words: 'gauge' }, ['figure']],
    ['two words that stand apart', { words: 'flow precedent' }, ['view']],
    ['two words of different annotations', { words: 'gauge precedent' }, []],
    ['a kind and a word that exclude each other', { kind: 'figure', words: 'precedent' }, []],
  ])('%s', (_asked, filter, expected) => {
    const found = filterAnnotations([view, figure], { ...EVERYTHING, ...filter }, names)
    expect(found.map(({ id }) => id)).toEqual(expected)
  })

  it('gives back the same array when nothing is asked', () => {
    const all = [view, figure]
    expect(filterAnnotations(all, { ...EVERYTHING, words: '  ' }, names)).toBe(all)
    expect(isFiltering({ ...EVERYTHING, tag: WITHOUT })).toBe(true)
  })

  it('looks at what changed, and reads again nothing that did not', () => {
    let reads = 0
    const watched = exampleAnnotation({ id: 'watched' })
    Object.defineProperty(watched, 'note', { get: () => ((reads += 1), 'seen') })
    const asked = { ...EVERYTHING, words: 'seen' }
    const changed = { ...figure, note: 'seen too' }
    expect(filterAnnotations([watched, figure], asked, names)).toEqual([watched])
    expect(filterAnnotations([watched, changed], asked, names)).toEqual([watched, changed])
    expect(reads).toBe(1)
  })

  it('follows a person who is called otherwise now', () => {
    const renamed = { ...names, people: new Map([[tuyet.id, { ...tuyet, name: 'Ilse Brandvold' }]]) }
    const asked = { ...EVERYTHING, words: 'brandvold' }
    expect(filterAnnotations([view], asked, names)).toEqual([])
    expect(filterAnnotations([view], asked, renamed)).toEqual([view])
  })
})
