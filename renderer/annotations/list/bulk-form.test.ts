import { describe, expect, it } from 'vitest'
import { newPerson } from '../../../shared/edits/people.ts'
import { newQuestion } from '../../../shared/edits/questions.ts'
import { countingEnvironment, exampleAnnotation } from '../../../shared/model/testing/examples.ts'
import { type BulkForm, stepOf, UNCHANGED } from './bulk-form.ts'
import { stancesFor } from './stances.ts'

const environment = countingEnvironment()
const zoe = newPerson(environment, 'd1', { name: 'Zoe', aliases: ['The lecturer'] })
const question = newQuestion(environment, 'd1', 'Is it binding?')
const short = { ...question, id: 'short', scale: [{ id: 'yes', label: 'Certainly' }] }
const context = { dossierId: 'd1', annotations: [exampleAnnotation()], people: [zoe], questions: [question] }
const step = (form: Partial<BulkForm>) => stepOf(countingEnvironment('new'), { ...UNCHANGED, ...form }, context)

describe('stepOf', () => {
  it.each<[string, Partial<BulkForm>, unknown]>([
    ['nothing', {}, {}],
    ['a kind', { kind: 'figure' }, { kind: 'figure' }],
    ['somebody chosen', { speaker: { id: zoe.id, text: 'Zoe' } }, { speakerId: zoe.id }],
    ['somebody typed by another name', { speaker: { id: null, text: 'the lecturer' } }, { speakerId: zoe.id }],
    ['nobody', { speaker: { id: '', text: 'No speaker' } }, { speakerId: null }],
    ['a question typed', { question: { id: null, text: 'Is it binding?' } }, { questionId: question.id }],
    ['no question', { question: { id: '', text: 'No question' } }, { questionId: null }],
    ['a stance', { stance: 'yes' }, { stance: 'yes' }],
    ['no stance', { stance: '' }, { stance: null }],
    ['tags', { addTags: ' a, ,b ', removeTag: 'c' }, { addTags: ['a', 'b'], removeTags: ['c'] }],
  ])('%s', (_what, form, patch) => {
    expect(step(form)).toEqual({ patch, alongside: [], questions: [question] })
  })

  it('makes who and what is named for the first time', () => {
    const made = step({ speaker: { id: null, text: 'Ilse' }, question: { id: null, text: 'Why?' }, kind: 'figure' })
    const [person, asked] = made.alongside.map(({ after }) => after)
    expect(made.patch).toEqual({ kind: 'figure', speakerId: person?.id, questionId: asked?.id })
    expect(person).toMatchObject({ name: 'Ilse', standing: 'other', dossierId: 'd1' })
    expect(asked).toMatchObject({ wording: 'Why?' })
    expect(made.questions).toEqual([question, asked])
  })
})

describe('stancesFor', () => {
  const asked = new Map([question, short].map((each) => [each.id, each]))
  const on = (questionId: string | null) => exampleAnnotation({ questionId })
  it.each([
    ['no question', [on(null)], null, []],
    ['one question', [on(question.id), on(null)], null, ['Yes', 'Leans yes', 'Conditional', 'Leans no', 'No']],
    ['two with one stance in common', [on(short.id), on(question.id)], null, ['Certainly', 'Leans yes']],
    ['the question that is chosen', [on(question.id)], short, ['Certainly']],
  ])('%s', (_what, annotations, wanted, labels) => {
    expect(
      stancesFor(annotations, asked, wanted)
        .map(({ label }) => label)
        .slice(0, labels.length || 9),
    ).toEqual(labels)
  })
})
