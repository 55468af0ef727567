import { describe, expect, it } from 'vitest'
import { matrixOf } from '../analysis/matrix/matrix-of.ts'
import { randomDossier } from '../analysis/testing/random-dossier.ts'
import { scaleOf } from '../analysis/scale-of.ts'
import { DEFAULT_SCALE, type Question } from '../model/question.ts'
import { countingEnvironment, exampleAnnotation } from '../model/testing/examples.ts'
import { inverseOf, type Transaction } from '../model/transaction.ts'
import { createQuestion, deleteQuestion, editQuestion, mergeQuestions, newQuestion, newStance } from './questions.ts'
import { inputAfter } from './testing/applied.ts'

const environment = countingEnvironment()
const question = (id: string, scale: Question['scale'] = DEFAULT_SCALE): Question => ({
  ...newQuestion(environment, 'd1', `Question ${id}?`, scale),
  id,
})

const answer = (id: string, questionId: string | null, stance: string | null) =>
  exampleAnnotation({ id, questionId, stance })
const ANSWERS = [
  answer('a1', 'q', 'yes'),
  answer('a2', 'q', 'leans-no'),
  answer('a3', 'q', null),
  answer('a4', 'r', 'yes'),
  answer('a5', null, null),
]

const after = (transaction: Transaction, questions: readonly Question[] = [question('q'), question('r')]) => {
  const input = { questions, annotations: ANSWERS, people: [], sources: [] }
  const result = inputAfter(input, transaction)
  return {
    questions: result.questions.map(({ id }) => id),
    answers: result.annotations.map(({ questionId, stance }) => `${questionId ?? '-'} ${stance ?? '-'}`),
    touched: transaction.changes.length,
  }
}
const AS_BEFORE = ['q yes', 'q leans-no', 'q -', 'r yes', '- -']

it('createQuestion makes one', () => {
  const made = question('new')
  expect(createQuestion(environment, made)).toMatchObject({
    label: 'question.create',
    changes: [{ table: 'questions', id: 'new', before: null, after: made }],
  })
})

it('deleteQuestion keeps what answered it, without question and stance', () => {
  expect(after(deleteQuestion(environment, question('q'), ANSWERS))).toEqual({
    questions: ['r'],
    answers: ['- -', '- -', '- -', 'r yes', '- -'],
    touched: 4,
  })
})

describe('editQuestion', () => {
  const short = DEFAULT_SCALE.filter(({ id }) => id !== 'leans-no')

  it.each<readonly [string, Parameters<typeof editQuestion>[2], ReadonlyMap<string, string | null>, readonly string[]]>(
    [
      ['a wording', { wording: 'Which?' }, new Map(), AS_BEFORE],
      ['a label', { scale: DEFAULT_SCALE.map((step) => ({ ...step, label: `${step.label}!` })) }, new Map(), AS_BEFORE],
      ['the order', { scale: [...DEFAULT_SCALE].reverse() }, new Map(), AS_BEFORE],
      ['a step removed, its quotes kept', { scale: short }, new Map(), AS_BEFORE],
      [
        'a step removed, its quotes moved',
        { scale: short },
        new Map([['leans-no', 'no']]),
        ['q yes', 'q no', 'q -', 'r yes', '- -'],
      ],
      [
        'a step removed, its quotes without one',
        { scale: short },
        new Map([['leans-no', null]]),
        ['q yes', 'q -', 'q -', 'r yes', '- -'],
      ],
      [
        'two steps exchanged',
        {},
        new Map([
          ['yes', 'leans-no'],
          ['leans-no', 'yes'],
        ]),
        ['q leans-no', 'q yes', 'q -', 'r yes', '- -'],
      ],
    ],
  )('%s', (_what, patch, moved, answers) => {
    const result = after(editQuestion(environment, question('q'), patch, ANSWERS, moved))
    expect(result.answers).toEqual(answers)
    expect(result.touched).toBe(1 + answers.filter((one, at) => one !== AS_BEFORE[at]).length)
  })

  it('shows a removed step behind the scale', () => {
    expect(scaleOf({ ...question('q'), scale: short }, ANSWERS).map(({ id }) => id)).toEqual([
      'yes',
      'leans-yes',
      'conditional',
      'no',
      'leans-no',
    ])
  })
})

it.each([
  ['Rather not', [], 'rather-not'],
  ['No!', ['yes', 'no'], 'no-2'],
  ['no', ['no', 'no-2'], 'no-3'],
  ['Có thể', [], 'có-thể'],
  ['也许', [], '也许'],
  ['?', ['step'], 'step-2'],
])('newStance(%s, %j) is %s', (label, taken, id) => {
  expect(newStance(label, taken)).toEqual({ id, label })
})

describe('mergeQuestions', () => {
  const own = question('r', [
    { id: 'rather', label: 'LEANS NO' },
    { id: 'no', label: 'Never' },
  ])
  it.each<readonly [string, Question, ReadonlyMap<string, string | null>, readonly string[]]>([
    ['the same scale', question('r'), new Map(), ['r yes', 'r leans-no', 'r -', 'r yes', '- -']],
    ['another scale: by label, else kept', own, new Map(), ['r yes', 'r rather', 'r -', 'r yes', '- -']],
    [
      'as the caller says',
      own,
      new Map([
        ['yes', null],
        ['leans-no', 'no'],
      ]),
      ['r -', 'r no', 'r -', 'r yes', '- -'],
    ],
  ])('%s', (_what, keep, moved, answers) => {
    const transaction = mergeQuestions(environment, keep, question('q'), ANSWERS, moved)
    expect(after(transaction, [question('q'), keep])).toMatchObject({ questions: ['r'], answers })
  })
})

it('undo brings records and matrix back exactly', () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const input = randomDossier(seed)
    const [first, second] = input.questions
    if (!first || !second) continue
    for (const transaction of [
      deleteQuestion(environment, first, input.annotations),
      editQuestion(
        environment,
        first,
        { scale: first.scale.slice(1, 3) },
        input.annotations,
        new Map([['yes', 'leans-yes']]),
      ),
      mergeQuestions(environment, first, second, input.annotations),
    ]) {
      const changed = inputAfter(input, transaction)
      const positions = (of: typeof input) => of.annotations.length
      expect(positions(changed), `seed ${String(seed)}`).toBe(positions(input))
      const back = inputAfter(changed, { changes: inverseOf(transaction) })
      expect(back, `seed ${String(seed)}`).toEqual(input)
      expect(matrixOf(back)).toEqual(matrixOf(input))
    }
  }
})
