import { describe, expect, it } from 'vitest'
import { newPerson } from '../../shared/edits/people.ts'
import { newQuestion } from '../../shared/edits/questions.ts'
import { countingEnvironment, exampleAnnotation } from '../../shared/model/testing/examples.ts'
import { type AnnotationFilter, EVERYTHING, filterAnnotations } from './annotation-filter.ts'

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
})
