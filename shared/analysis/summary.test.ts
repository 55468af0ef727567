import { describe, expect, it } from 'vitest'
import {
  annotationOf,
  dossierOf,
  personOf,
  questionOf,
  sourceOf,
} from '../briefs/annotated-brief/testing/build-dossier.ts'
import { fullDossier } from '../briefs/annotated-brief/testing/fixtures.ts'
import type { Annotation } from '../model/annotation.ts'
import type { DossierContents } from '../model/dossier-contents.ts'
import type { Person } from '../model/person.ts'
import { type QuestionSummary, summarise } from './summary.ts'
import { plainSentenceOf } from './summary-words.ts'

const summaryOf = (contents: DossierContents) =>
  summarise({ ...contents, sources: contents.sources.map(({ source }) => source) })

const old = sourceOf('old', ['aa bb cc dd ee ff'], { publishedAt: '2024-05-01' })
const recent = sourceOf('recent', ['aa bb cc dd ee ff'], { publishedAt: '2026-01-01' })
const undated = sourceOf('undated', ['aa bb cc dd ee ff'], { publishedAt: null })
const SOURCES = { old, recent, undated }

/** `[source, words, speaker, stance, date]` */
type Row = readonly [keyof typeof SOURCES, string, string | null, string | null, string?]

const annotate = (rows: readonly Row[]): readonly Annotation[] =>
  rows.map(([source, words, speakerId, stance, date], at) =>
    annotationOf(`a${String(at)}`, SOURCES[source], words, { speakerId, stance, questionId: 'q', date: date ?? null }),
  )

const PEOPLE: readonly Person[] = [
  personOf('ada', { name: 'Ada' }),
  personOf('ben', { name: 'Ben' }),
  personOf('cho', { name: 'Cho', standing: 'official' }),
  personOf('dan', { name: 'Dan', standing: 'other' }),
]

function question(rows: readonly Row[]): QuestionSummary {
  const contents = dossierOf({
    sources: Object.values(SOURCES),
    people: PEOPLE,
    questions: [questionOf('q')],
    annotations: annotate(rows),
  })
  const [first] = summaryOf(contents).questions
  if (!first) throw new Error('no question')
  return first
}

const cellsOf = (summary: QuestionSummary) =>
  summary.cells.map(({ person, held, before, latestDate, annotations }) => [
    person?.id ?? null,
    held?.stance.id ?? null,
    before?.stance.id ?? null,
    latestDate,
    annotations.length,
  ])

describe('summarise', () => {
  it.each<readonly [string, readonly Row[], readonly unknown[]]>([
    [
      'takes the latest stance by date of the source',
      [
        ['recent', 'aa', 'ada', 'no'],
        ['old', 'aa', 'ada', 'yes'],
      ],
      [['ada', 'no', 'yes', '2026-01-01', 2]],
    ],
    [
      'lets the date of the statement win over that of the source',
      [
        ['recent', 'aa', 'ada', 'no', '2020'],
        ['old', 'aa', 'ada', 'yes'],
      ],
      [['ada', 'yes', 'no', '2024-05-01', 2]],
    ],
    [
      'takes undated passages for older',
      [
        ['undated', 'aa', 'ada', 'no'],
        ['old', 'aa', 'ada', 'yes'],
      ],
      [['ada', 'yes', 'no', '2024-05-01', 2]],
    ],
    [
      'takes the later passage of one date',
      [
        ['old', 'bb', 'ada', 'no'],
        ['old', 'aa', 'ada', 'yes'],
      ],
      [['ada', 'no', 'yes', '2024-05-01', 2]],
    ],
    [
      'keeps a stance when a later passage gives none',
      [
        ['old', 'aa', 'ada', 'yes'],
        ['recent', 'aa', 'ada', null],
      ],
      [['ada', 'yes', null, '2026-01-01', 2]],
    ],
    [
      'orders from yes to no, then no stance, then nobody',
      [
        ['old', 'aa', null, 'yes'],
        ['old', 'bb', 'ben', null],
        ['old', 'cc', 'cho', 'no'],
        ['old', 'dd', 'ada', 'yes'],
      ],
      [
        ['ada', 'yes', null, '2024-05-01', 1],
        ['cho', 'no', null, '2024-05-01', 1],
        ['ben', null, null, '2024-05-01', 1],
        [null, 'yes', null, '2024-05-01', 1],
      ],
    ],
    [
      'puts a speaker who is not among the people under nobody',
      [['old', 'aa', 'gone', 'yes']],
      [[null, 'yes', null, '2024-05-01', 1]],
    ],
    [
      'adds a stance that is not on the scale',
      [['old', 'aa', 'ada', '__proto__']],
      [['ada', '__proto__', null, '2024-05-01', 1]],
    ],
  ])('%s', (_name, rows, expected) => {
    expect(cellsOf(question(rows))).toEqual(expected)
    expect(cellsOf(question([...rows].reverse())).map(([person, stance]) => [person, stance])).toEqual(
      (expected as readonly unknown[][]).map(([person, stance]) => [person, stance]),
    )
  })

  it.each<readonly [string, readonly Row[], boolean]>([
    ['nobody', [], false],
    ['one person', [['old', 'aa', 'ada', 'yes']], false],
    [
      'one person who changed',
      [
        ['old', 'aa', 'ada', 'yes'],
        ['recent', 'aa', 'ada', 'no'],
      ],
      false,
    ],
    [
      'two who agree',
      [
        ['old', 'aa', 'ada', 'yes'],
        ['old', 'bb', 'ben', 'yes'],
      ],
      false,
    ],
    [
      'two who differ',
      [
        ['old', 'aa', 'ada', 'yes'],
        ['old', 'bb', 'ben', 'leans-yes'],
      ],
      true,
    ],
    [
      'two who differed once',
      [
        ['old', 'aa', 'ada', 'no'],
        ['recent', 'aa', 'ada', 'yes'],
        ['old', 'bb', 'ben', 'yes'],
      ],
      false,
    ],
    [
      'one with and one without a stance',
      [
        ['old', 'aa', 'ada', 'yes'],
        ['old', 'bb', 'ben', null],
      ],
      false,
    ],
    [
      'a person and somebody unnamed',
      [
        ['old', 'aa', 'ada', 'yes'],
        ['old', 'bb', null, 'no'],
      ],
      false,
    ],
    [
      'stances off the scale',
      [
        ['old', 'aa', 'ada', 'perhaps'],
        ['old', 'bb', 'ben', 'later'],
      ],
      true,
    ],
  ])('%s: split is %#', (_name, rows, split) => {
    expect(question(rows).split).toBe(split)
  })

  it('lists the most quoted question first, who is silent, and what answers nothing', () => {
    const summary = summaryOf(fullDossier())
    expect(summary.questions.map((entry) => entry.question.id)).toEqual(['q1', 'q2'])
    expect(summary.silentPeople.map(({ id }) => id)).toEqual(['dora'])
    expect(summary.withoutQuestion.map(({ id }) => id)).toEqual(['a5'])
    expect(summary.figures.map(({ id }) => id)).toEqual(['a4'])
  })

  it('counts an annotation of a question that is gone as without a question', () => {
    const contents = dossierOf({ sources: [old], annotations: [annotationOf('a', old, 'aa', { questionId: 'gone' })] })
    expect(summaryOf(contents).withoutQuestion).toHaveLength(1)
  })
})

describe('sentenceOf', () => {
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
  ])('%s', (sentence, rows) => {
    expect(plainSentenceOf(question(rows))).toBe(sentence)
  })
})
