import { describe, expect, it } from 'vitest'
import { questionOf } from '../../briefs/annotated-brief/testing/build-dossier.ts'
import { type Row, smallDossier } from '../testing/small-dossier.ts'
import { plainDossierSentence } from './dossier-sentence.ts'
import { matrixOf } from './matrix-of.ts'
import { plainRowSentence, rowSentence } from './row-sentence.ts'

const sentenceOf = (rows: readonly Row[]) => matrixOf(smallDossier(rows)).rows.map(plainRowSentence)[0]

describe('rowSentence', () => {
  it.each<readonly [string, readonly Row[]]>([
    ['Nobody has taken a position on this question yet.', []],
    ['One expert, one stance: yes (Ada).', [['old', 'aa', 'ada', 'yes']]],
    [
      'Two experts, two stances: yes (Ada); leans no (Ben).',
      [
        ['old', 'aa', 'ada', 'yes'],
        ['old', 'bb', 'ben', 'leans-no'],
      ],
    ],
    [
      'Two experts, one official and one other, two stances: yes (Ada, Cho); no (Dan). No stance given: Ben. One quote names no speaker.',
      [
        ['old', 'aa', 'ada', 'yes'],
        ['old', 'bb', 'ben', null],
        ['old', 'cc', 'cho', 'yes'],
        ['old', 'dd', 'dan', 'no'],
        ['old', 'ee', null, 'no'],
      ],
    ],
    [
      'Two experts, no stance given yet: Ada, Ben.',
      [
        ['old', 'aa', 'ada', null],
        ['old', 'bb', 'ben', null],
      ],
    ],
    [
      'Two quotes name no speaker.',
      [
        ['old', 'aa', null, 'yes'],
        ['old', 'bb', null, 'no'],
      ],
    ],
    ['One other speaker, one stance: NATO first (Dan).', [['old', 'aa', 'dan', 'NATO first']]],
    [
      'Two experts, one stance: no (Ada, Ben); two changed between 2015 and 2023.',
      [
        ['old', 'aa', 'ada', 'yes', '2015-07-02'],
        ['old', 'bb', 'ada', 'no', '2019'],
        ['old', 'cc', 'ben', 'yes', '2019'],
        ['old', 'dd', 'ben', 'no', '2023-09'],
      ],
    ],
    [
      'One expert, one stance: no (Ada); one changed between April 2023 and 11 September 2023.',
      [
        ['old', 'aa', 'ada', 'yes', '2023-04'],
        ['old', 'bb', 'ada', 'no', '2023-09-11'],
      ],
    ],
    [
      'One expert, one stance: no (Ada).',
      [
        ['old', 'aa', 'ada', 'yes', '2023'],
        ['old', 'bb', 'ada', 'no', '2023-09-11'],
      ],
    ],
  ])('%s', (sentence, rows) => {
    expect(sentenceOf(rows)).toBe(sentence)
    expect(sentenceOf([...rows].reverse())).toBe(sentence)
  })

  it('marks names, which are set in their own direction', () => {
    const input = smallDossier([['old', 'aa', 'ada', 'yes']])
    const people = input.people.map((person) => (person.id === 'ada' ? { ...person, name: 'سعاد' } : person))
    const [row] = matrixOf({ ...input, people }).rows
    const foreign = row ? rowSentence(row).filter((part) => part.foreign) : []
    expect(foreign).toEqual([{ text: 'سعاد', foreign: true }])
  })
})

describe('dossierSentence', () => {
  it.each<readonly [string, readonly Row[]]>([
    ['Nobody yet on one question: fewer than two stances on one.', []],
    ['One person on one question: fewer than two stances on one.', [['old', 'aa', 'ada', 'yes']]],
    [
      'Two people on one question: opposed on one; one changed between 2015 and 2019.',
      [
        ['old', 'aa', 'ada', 'yes'],
        ['old', 'bb', 'ben', 'yes', '2015'],
        ['old', 'cc', 'ben', 'no', '2019'],
      ],
    ],
  ])('%s', (sentence, rows) => {
    expect(plainDossierSentence(matrixOf(smallDossier(rows)))).toBe(sentence)
  })

  it('counts every question once', () => {
    const one = smallDossier([
      ['old', 'aa', 'ada', 'yes'],
      ['old', 'bb', 'ben', 'yes'],
    ])
    const refiled = one.annotations.map((annotation, at) => ({
      ...annotation,
      id: `b${String(at)}`,
      questionId: 'q2',
      stance: at === 0 ? 'yes' : 'leans-yes',
    }))
    const input = {
      ...one,
      questions: [...one.questions, questionOf('q2'), questionOf('q3')],
      annotations: [...one.annotations, ...refiled],
    }
    expect(plainDossierSentence(matrixOf(input))).toBe(
      'Two people on three questions: apart in degree on one, agreed on one, fewer than two stances on one.',
    )
  })

  it('says when nothing was asked', () => {
    expect(plainDossierSentence({ people: [], rows: [] })).toBe('No question has been asked yet.')
  })
})
