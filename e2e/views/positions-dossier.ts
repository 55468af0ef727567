import {
  annotationOf,
  DOSSIER_ID,
  personOf,
  questionOf,
  sourceOf,
} from '../../shared/briefs/annotated-brief/testing/build-dossier.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { DossierContents, SourceContents } from '../../shared/model/dossier-contents.ts'
import type { Person } from '../../shared/model/person.ts'
import { DEFAULT_SCALE } from '../../shared/model/question.ts'

const AT = '2026-03-05T08:00:00.000Z'

const PEOPLE: readonly Person[] = [
  personOf('ada', { name: 'Ada Lindqvist', affiliation: 'Harbour College' }),
  personOf('tuyet', { name: 'Nguyễn Thị Ánh Tuyết', affiliation: 'Institute for Tidal Law' }),
  personOf('layla', { name: 'الدكتورة ليلى المنصوري', affiliation: 'جامعة الميناء' }),
  personOf('wang', { name: '王建国', affiliation: '河流法研究所' }),
  personOf('pia', { name: 'Pia Castell', role: 'harbour master', standing: 'official' }),
  personOf('marek', { name: 'Marek Dosol', role: 'water minister', standing: 'official' }),
  personOf('joe', { name: 'Joe Barge', role: 'skipper', standing: 'other' }),
]

const QUESTIONS = [
  questionOf('dredge', 'Should the north channel be dredged before the winter storms?'),
  questionOf('toll', 'Is the toll on small boats fair?'),
  questionOf('wall', 'Will the sea wall hold for another fifty years?'),
  questionOf('fish', 'Do the fish come back when the gates stay open at night?'),
  questionOf('silent', 'Who should pay for the lighthouse?'),
]

interface Said {
  readonly id: string
  readonly source: string
  readonly who: string | null
  readonly on: string | null
  readonly stance: string | null
  readonly words: string
  readonly date?: string
}

const WIRE = 'Nobody who has seen the soundings of last spring can still say that the channel is deep enough.'

const SAID: readonly Said[] = [
  {
    id: 'a1',
    source: 'post',
    who: 'ada',
    on: 'dredge',
    stance: 'conditional',
    words: 'Dredge it, perhaps, but only once the eelgrass has been mapped.',
    date: '2023-05-14',
  },
  {
    id: 'a2',
    source: 'review',
    who: 'ada',
    on: 'dredge',
    stance: 'leans-yes',
    words: 'I would rather dig too early than pull a ferry off the bank.',
    date: '2024-09-09',
  },
  { id: 'a3', source: 'courier', who: 'ada', on: 'dredge', stance: 'yes', words: WIRE, date: '2025-12-02' },
  { id: 'a4', source: 'gazette', who: 'ada', on: 'dredge', stance: 'yes', words: WIRE },
  { id: 'a5', source: 'tribune', who: 'ada', on: 'dredge', stance: 'yes', words: WIRE },
  {
    id: 't1',
    source: 'post',
    who: 'tuyet',
    on: 'dredge',
    stance: 'yes',
    words: 'The duty to keep the fairway open has no season.',
    date: '2023-02',
  },
  {
    id: 't2',
    source: 'review',
    who: 'tuyet',
    on: 'dredge',
    stance: 'conditional',
    words: 'Without the consent of the oyster farms any digging would end in court.',
    date: '2025-11-03',
  },
  {
    id: 'l1',
    source: 'review',
    who: 'layla',
    on: 'dredge',
    stance: 'leans-no',
    words: 'الحفر قبل الشتاء مخاطرة لا ضرورة لها.',
    date: '2024-01-20',
  },
  {
    id: 'w1',
    source: 'review',
    who: 'wang',
    on: 'dredge',
    stance: 'no',
    words: '北航道不应在冬季前疏浚。',
    date: '2024',
  },
  {
    id: 'p1',
    source: 'courier',
    who: 'pia',
    on: 'dredge',
    stance: 'yes',
    words: 'My pilots have asked for the dredger in writing, three times.',
  },
  {
    id: 'm1',
    source: 'post',
    who: 'marek',
    on: 'dredge',
    stance: 'conditional',
    words: 'The ministry will look at the matter when the budget is known.',
    date: '2023-12-01',
  },
  {
    id: 'm2',
    source: 'courier',
    who: 'marek',
    on: 'dredge',
    stance: 'no',
    words: 'There is no money for mud this year.',
    date: '2025-12-20',
  },
  {
    id: 'u1',
    source: 'courier',
    who: null,
    on: 'dredge',
    stance: 'yes',
    words: 'People at the quay say that it should have been done long ago.',
  },
  {
    id: 'a6',
    source: 'tribune',
    who: 'ada',
    on: 'toll',
    stance: 'leans-yes',
    words: 'A small toll is the price of a lit buoy.',
  },
  {
    id: 't3',
    source: 'tribune',
    who: 'tuyet',
    on: 'toll',
    stance: 'leans-yes',
    words: 'Fair enough, as long as it is the same for everybody.',
  },
  {
    id: 'p2',
    source: 'gazette',
    who: 'pia',
    on: 'toll',
    stance: 'yes',
    words: 'The toll pays for the lights and for nothing else.',
  },
  {
    id: 'j1',
    source: 'gazette',
    who: 'joe',
    on: 'toll',
    stance: null,
    words: 'I pay it every morning before the sun is up.',
  },
  {
    id: 'a7',
    source: 'review',
    who: 'ada',
    on: 'wall',
    stance: 'no',
    words: 'Fifty years is a number that nobody has computed.',
  },
  { id: 'w2', source: 'review', who: 'wang', on: 'wall', stance: 'leans-yes', words: '海堤的设计寿命还没有用完。' },
  {
    id: 'm3',
    source: 'gazette',
    who: 'marek',
    on: 'wall',
    stance: 'yes',
    words: 'The wall was built by people who knew what they were doing.',
  },
  {
    id: 'l2',
    source: 'tribune',
    who: 'layla',
    on: 'fish',
    stance: 'yes',
    words: 'تعود الأسماك حين تبقى البوابات مفتوحة ليلا.',
  },
  {
    id: 'x1',
    source: 'tribune',
    who: 'joe',
    on: null,
    stance: null,
    words: 'If they dig, I will have to berth at the far pier for a month.',
  },
  {
    id: 'x2',
    source: 'post',
    who: null,
    on: null,
    stance: null,
    words: 'The board has heard all sides and will decide in spring.',
  },
]

const SOURCES: readonly (readonly [id: string, outlet: string, date: string | null, title: string])[] = [
  ['post', 'North Bank Post', '2023-12-02', 'The channel that nobody wants to pay for'],
  ['review', 'Harbour Review', '2025-11-05', 'Five views of the north channel'],
  ['courier', 'The Basin Courier', '2026-01-04', 'Pilots lose patience'],
  ['gazette', 'Coast Gazette', '2026-01-05', 'No depth, says scholar'],
  ['tribune', 'Gauge & Tribune', null, 'What the boats say'],
]

/** Five questions, seven people: changes, a split in degree, dates of every kind, one quotation in three papers. */
export function harbourDossier(): DossierContents {
  const sources = SOURCES.map(([id, outlet, publishedAt, title]) =>
    sourceOf(id, [`title|${title}`, ...SAID.filter(({ source }) => source === id).map(({ words }) => words)], {
      outlet,
      publishedAt,
      title,
    }),
  )
  return {
    dossier: {
      id: DOSSIER_ID,
      title: 'The north channel',
      createdAt: AT,
      events: [
        { id: 'storm', date: '2024-02-10', label: 'Storm closes the channel' },
        { id: 'vote', date: '2025-06', label: 'Harbour vote' },
      ],
    },
    sources,
    annotations: SAID.map((said) => quoted(said, sources)),
    people: [...PEOPLE],
    questions: [...QUESTIONS],
    briefs: [],
  }
}

function quoted({ id, source, who, on, stance, words, date }: Said, sources: readonly SourceContents[]): Annotation {
  const contents = sources.find(({ source: { id: of } }) => of === source)
  if (!contents) throw new Error(`No source is called ${source}.`)
  const isOfficial = PEOPLE.find((person) => person.id === who)?.standing === 'official'
  return annotationOf(id, contents, words, {
    kind: isOfficial ? 'official_statement' : 'expert_view',
    speakerId: who,
    questionId: on,
    stance,
    date: date ?? null,
  })
}

/** A matrix of this size, with positions spread over it evenly and over eleven years. */
export function crowdedDossier(questions: number, people: number, positions: number): DossierContents {
  const lines = Array.from(
    { length: positions },
    (_, index) => `Statement number ${String(index)} on the harbour, as printed.`,
  )
  const sources = Array.from({ length: 20 }, (_, at) =>
    sourceOf(
      `source-${String(at)}`,
      lines.filter((_line, index) => index % 20 === at),
      { outlet: `Outlet ${String(at)}`, publishedAt: `20${String(15 + (at % 10))}-06-${String(10 + at)}` },
    ),
  )
  const annotations = lines.map((line, index) => {
    const contents = sources[index % 20]
    if (!contents) throw new Error('There are twenty sources.')
    return annotationOf(`annotation-${String(index)}`, contents, line, {
      speakerId: `person-${String((index * 7) % people)}`,
      questionId: `question-${String((index + Math.floor(index / people) * 7) % questions)}`,
      stance: DEFAULT_SCALE[(index * index) % 5]?.id ?? null,
      date:
        index % 3 === 0 ? null : `20${String(15 + (index % 11))}-0${String(1 + (index % 9))}-1${String(index % 10)}`,
    })
  })
  return {
    dossier: { id: DOSSIER_ID, title: 'Crowded', createdAt: AT },
    sources,
    annotations,
    people: Array.from({ length: people }, (_, index) =>
      personOf(`person-${String(index)}`, {
        name: index % 9 === 4 ? 'Professor Maximilian-Leopold von und zu Hohenstaufen' : `Speaker ${String(index)}`,
        affiliation: index % 2 === 0 ? `Institute ${String(index)}` : null,
        standing: (['expert', 'official', 'other'] as const)[index % 3] ?? 'other',
      }),
    ),
    questions: Array.from({ length: questions }, (_, index) =>
      questionOf(`question-${String(index)}`, `Question ${String(index)} of the harbour board, as it was asked?`),
    ),
    briefs: [],
  }
}
