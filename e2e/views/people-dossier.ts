import { describe } from '../../shared/anchoring/describe.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { DossierContents, SourceContents } from '../../shared/model/dossier-contents.ts'
import type { Person } from '../../shared/model/person.ts'
import { DEFAULT_SCALE, type Question } from '../../shared/model/question.ts'
import { exampleSource } from '../../shared/model/testing/examples.ts'

const DOSSIER = 'harbour'
const AT = '2026-01-05T09:00:00.000Z'

const person = (id: string, name: string, over: Partial<Person> = {}): Person => ({
  id,
  dossierId: DOSSIER,
  name,
  aliases: [],
  role: null,
  affiliation: null,
  standing: 'other',
  ...over,
})

/** Two of them are one; so are perhaps two others. */
const PEOPLE: readonly Person[] = [
  person('tien', 'Tiến', { standing: 'other' }),
  person('tran', 'Trần Nam Tiến', {
    role: 'lecturer',
    affiliation: 'University of the Quay',
    standing: 'expert',
    statedRoles: [
      { role: 'student', affiliation: 'University of the Quay', asOf: '2015', sourceId: 's-2015' },
      { role: 'lecturer', affiliation: 'University of the Quay', asOf: '2023-04-13', sourceId: 's-2023' },
    ],
  }),
  person('sand', 'Maria Sand', { aliases: ['Sand', 'the pilot'], role: 'pilot', standing: 'expert' }),
  person('wang', '王海燕', { role: 'port minister', standing: 'official' }),
  person('leila', 'ليلى المنصوري', { role: 'harbour master', standing: 'official' }),
  person('young', 'Young Sand', { role: 'deckhand' }),
]

const WIDEN: Question = {
  id: 'widen',
  dossierId: DOSSIER,
  wording: 'Should the northern pier be widened?',
  scale: DEFAULT_SCALE,
}
const TOLL: Question = { id: 'toll', dossierId: DOSSIER, wording: 'Is the toll fair?', scale: DEFAULT_SCALE }

type Said = readonly [speaker: string, question: string | null, stance: string | null, sentence: string]

const SOURCES: readonly (readonly [id: string, title: string, outlet: string, date: string, said: readonly Said[]])[] =
  [
    [
      's-2015',
      'A pier too narrow',
      'The Quay Post',
      '2015-06-01',
      [
        ['tran', 'widen', 'no', '“Widening it would drown the old steps,” said Trần Nam Tiến, then a student.'],
        ['sand', 'widen', 'yes', '“No ship of today can turn there,” said the pilot Maria Sand.'],
      ],
    ],
    [
      's-2023',
      'The pier, eight years on',
      'Harbour Weekly',
      '2023-04-13',
      [
        ['tran', 'widen', 'leans-yes', '“I have changed my mind: the steps are gone anyway,” Trần Nam Tiến says now.'],
        ['tien', 'widen', 'leans-yes', '“A second basin would be better still,” Tiến added after the meeting.'],
        ['tien', 'toll', 'conditional', '“The toll is fair if it pays for the dredging,” Tiến said.'],
        ['sand', 'toll', 'no', '“The toll is paid twice by those who wait,” said Sand.'],
        ['young', null, null, '“We wait for hours,” said Young Sand, a deckhand.'],
      ],
    ],
    [
      's-2024',
      '港口的未来',
      '海事报',
      '2024-02-02',
      [
        ['wang', 'widen', 'yes', '“北码头必须加宽，”王海燕说。'],
        ['leila', 'widen', 'conditional', 'قالت ليلى المنصوري: «نوسّع الرصيف إذا وُجد المال».'],
      ],
    ],
  ]

function sourceOf([id, title, outlet, date, said]: (typeof SOURCES)[number], index: number): SourceContents {
  const text = [title, ...said.map(([, , , sentence]) => sentence)].join('\n\n')
  let at = 0
  const blocks = text.split('\n\n').map((paragraph, order) => {
    const start = text.indexOf(paragraph, at)
    at = start + paragraph.length
    return { role: order === 0 ? ('title' as const) : ('paragraph' as const), start, end: at }
  })
  return {
    source: exampleSource({
      id,
      dossierId: DOSSIER,
      title,
      outlet,
      publishedAt: date,
      wordCount: 40,
      language: id === 's-2024' ? 'zh' : 'en',
      capsule: { ...exampleSource().capsule, sha256: String(index + 1).repeat(64), importedAt: AT },
    }),
    text,
    blocks,
    original: null,
  }
}

function annotationsOf([id, , , , said]: (typeof SOURCES)[number], text: string): readonly Annotation[] {
  return said.map(([speakerId, questionId, stance, sentence], index) => {
    const start = text.indexOf(sentence)
    return {
      id: `${id}-${String(index)}`,
      dossierId: DOSSIER,
      kind: speakerId === 'wang' || speakerId === 'leila' ? 'official_statement' : 'expert_view',
      target: { source: id, selector: describe(text, { start, end: start + sentence.length }) },
      motivation: 'classifying',
      speakerId,
      questionId,
      stance,
      date: null,
      figure: null,
      note: '',
      tags: [],
      createdAt: AT,
      modifiedAt: AT,
    }
  })
}

/** Six people on two questions in three sources and three scripts; `more` further people who say nothing. */
export function peopleDossier(more = 0): DossierContents {
  const sources = SOURCES.map(sourceOf)
  const crowd = Array.from({ length: more }, (_, index) =>
    person(`crowd-${String(index)}`, `Docker ${String(index)} of gang ${String(index % 40)}`, {
      role: `stevedore ${String(index)}`,
    }),
  )
  return {
    dossier: { id: DOSSIER, title: 'The northern pier', createdAt: AT },
    sources,
    annotations: SOURCES.flatMap((source, index) => annotationsOf(source, sources[index]?.text ?? '')),
    people: [...PEOPLE, ...crowd],
    questions: [WIDEN, TOLL],
    briefs: [],
  }
}
