import type { IncomingAnnotation, IncomingPerson, IncomingQuestion, IncomingSource } from './incoming.ts'

/** What of a dossier is still there when it was written in a format and read again. */
export interface Carries {
  readonly source: readonly (keyof IncomingSource)[]
  readonly person: readonly (keyof IncomingPerson)[]
  readonly question: readonly (keyof IncomingQuestion)[]
  readonly annotation: readonly (keyof IncomingAnnotation)[]
  /** Records that no annotation uses. */
  readonly unused: boolean
  /** Briefs, events, editions, who is not the same as whom: only the native format has a place for them. */
  readonly wholeDossier: boolean
  /** What else is to be known, a sentence each. */
  readonly limits: readonly string[]
}

const SOURCE = [
  'key',
  'title',
  'subtitle',
  'authors',
  'outlet',
  'publishedAt',
  'language',
  'fileName',
  'address',
  'sha256',
  'text',
  'blocks',
] as const satisfies readonly (keyof IncomingSource)[]
const PERSON = ['key', 'name', 'aliases', 'role', 'affiliation', 'standing', 'statedRoles'] as const
const QUESTION = ['key', 'wording', 'scale'] as const
const ANNOTATION = [
  'key',
  'sourceKey',
  'kind',
  'start',
  'end',
  'exact',
  'prefix',
  'suffix',
  'personKey',
  'questionKey',
  'stance',
  'date',
  'figure',
  'note',
  'tags',
  'quotationOnly',
  'ownVoice',
  'createdAt',
  'modifiedAt',
] as const satisfies readonly (keyof IncomingAnnotation)[]

/** By id of the format, which is the same for writing and reading. The tests of the readers hold it to be true. */
export const CARRIES = {
  json: {
    source: [...SOURCE, 'original'],
    person: PERSON,
    question: QUESTION,
    annotation: ANNOTATION,
    unused: true,
    wholeDossier: true,
    limits: [],
  },
  jsonld: {
    source: SOURCE,
    person: PERSON,
    question: QUESTION,
    annotation: ANNOTATION,
    unused: true,
    wholeDossier: false,
    limits: ['An empty alias, author or tag is none.'],
  },
  csv: {
    source: ['title', 'fileName'],
    person: ['name', 'role', 'affiliation'],
    question: ['wording'],
    annotation: ANNOTATION.filter((field) => !['prefix', 'suffix', 'quotationOnly', 'ownVoice'].includes(field)),
    unused: false,
    wholeDossier: false,
    limits: [
      'A source, a person and a question are known by name.',
      'The role is that of the latest quote.',
      'A source has its date when one of its quotes takes it over.',
      'A stance is known by its label.',
      'A figure loses the word its value was printed with, and which figures it was kept apart from.',
      'A tag with a semicolon and a space in it becomes two.',
      'Words that are no Unicode are replaced, and an empty cell is nothing.',
    ],
  },
} as const satisfies Readonly<Record<string, Carries>>
