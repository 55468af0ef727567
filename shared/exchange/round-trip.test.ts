import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8toString } from '@exodus/bytes/utf8.js'
import {
  dossierOf,
  figureOf,
  annotationOf,
  personOf,
  sourceOf,
} from '../briefs/annotated-brief/testing/build-dossier.ts'
import { FIXTURES, fullDossier } from '../briefs/annotated-brief/testing/fixtures.ts'
import { csv } from '../formats/csv/csv.ts'
import { writeDossierJson } from '../formats/dossier-json/write-dossier-json.ts'
import { readDossierJson } from '../formats/dossier-json/read-dossier-json.ts'
import { writeJsonld } from '../formats/jsonld/write-jsonld.ts'
import { messages } from '../messages/messages.ts'
import type { DossierContents } from '../model/dossier-contents.ts'
import { CARRIES, type Carries } from './carries.ts'
import type { Incoming, IncomingAnnotation } from './incoming.ts'
import { incomingOf } from './readers/dossier-json/incoming-of.ts'
import { readExchange } from './registry.ts'
import { randomContents } from './testing/random-contents.ts'

type FormatId = keyof typeof CARRIES
const WRITERS: Readonly<Record<FormatId, (contents: DossierContents) => Uint8Array>> = {
  json: (contents) => writeDossierJson(contents, { override: null }),
  jsonld: (contents) => writeJsonld(contents, { override: null }),
  csv: (contents) => csv.write(contents, { override: null }),
}

function read(bytes: Uint8Array, format: string): Incoming {
  const result = readExchange(bytes, 'x')
  if (!result.ok) throw new Error(result.error.message)
  expect(result.value.formatId).toBe(format)
  return result.value.incoming
}

const picked = (record: object, fields: readonly string[]): object =>
  Object.fromEntries(Object.entries(record).filter(([field]) => fields.includes(field)))
/** In an order of their own; as JSON, where -0 is 0. */
const listed = (records: readonly object[]): readonly string[] =>
  records
    .map((record) =>
      JSON.stringify(record, (_key, value: unknown) => (value instanceof Uint8Array ? [...value] : value)),
    )
    .sort()

/** What a file says, as far as its format can carry it; records by name where keys are lost. */
function carried(incoming: Incoming, format: FormatId): object {
  const { unused, ...fields }: Carries = CARRIES[format]
  const isByName = format === 'csv'
  const nameOf = (key: string | null, list: readonly { readonly key: string }[], name: string): unknown => {
    const found = list.find((one) => one.key === key)
    return found && isByName ? (found as unknown as Readonly<Record<string, unknown>>)[name] : key
  }
  const used = (key: string, of: 'sourceKey' | 'personKey' | 'questionKey') =>
    unused || incoming.annotations.some((one) => one[of] === key)
  const labelOf = ({ stance, questionKey }: IncomingAnnotation): string | null => {
    const scale = incoming.questions.find(({ key }) => key === questionKey)?.scale ?? []
    return isByName ? (scale.find(({ id }) => id === stance)?.label ?? stance) : stance
  }
  const between = messages.exports.tables.between
  return {
    sources: listed(
      incoming.sources.filter(({ key }) => used(key, 'sourceKey')).map((one) => picked(one, fields.source)),
    ),
    people: listed(
      incoming.people.filter(({ key }) => used(key, 'personKey')).map((one) => picked(one, fields.person)),
    ),
    questions: listed(
      incoming.questions.filter(({ key }) => used(key, 'questionKey')).map((one) => picked(one, fields.question)),
    ),
    annotations: listed(
      incoming.annotations.map((one) => ({
        ...picked(one, fields.annotation),
        sourceKey: nameOf(one.sourceKey, incoming.sources, 'title'),
        personKey: nameOf(one.personKey, incoming.people, 'name'),
        questionKey: nameOf(one.questionKey, incoming.questions, 'wording'),
        stance: labelOf(one),
        figure: isByName && one.figure ? { ...figureOf(one.figure), scale: 1 } : one.figure && figureOf(one.figure),
        tags: isByName ? one.tags.join(between) : one.tags,
      })),
    ),
  }
}

const FORMATS = Object.keys(CARRIES) as readonly FormatId[]

describe.each(FORMATS)('%s out and in again loses nothing that it can carry', (format) => {
  it('of any dossier', () => {
    fc.assert(
      fc.property(randomContents(), (contents) => {
        const back = read(WRITERS[format](contents), format)
        expect(carried(back, format)).toEqual(carried(incomingOf(contents), format))
        expect(back.left).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it.each(FIXTURES.filter(([name]) => !name.startsWith('5,000') && name !== 'empty'))('of %s', (_name, fixture) => {
    const contents = fixture()
    expect(carried(read(WRITERS[format](contents), format), format)).toEqual(carried(incomingOf(contents), format))
  })
})

it('a dossier in the native format is the same bytes when it was read and is written again', () => {
  fc.assert(
    fc.property(randomContents(), (contents) => {
      const bytes = WRITERS.json(contents)
      const back = readDossierJson(bytes)
      expect(back.ok && utf8toString(WRITERS.json(back.value))).toBe(utf8toString(bytes))
    }),
    { numRuns: 50 },
  )
})

it('what the native format has and nobody brings in is named', () => {
  const contents = {
    ...fullDossier(),
    dossier: { ...fullDossier().dossier, events: [{ id: 'e', date: '2020', label: 'Vote' }] },
    people: fullDossier().people.map((person) => ({ ...person, notSameAs: ['x'] })),
  }
  expect(incomingOf(contents).left).toEqual(['1 event of the timeline', 'Which people were said not to be the same.'])
})

it('JSON-LD carries stated roles, figures kept apart, own voices and quotations only', () => {
  const source = sourceOf('s', ['It cost 4.'])
  const role = { role: 'dean', affiliation: null, asOf: '2020', sourceId: 's' }
  const contents = dossierOf({
    sources: [source],
    people: [personOf('p', { statedRoles: [role] })],
    annotations: [
      annotationOf('a', source, '4', {
        kind: 'figure',
        figure: figureOf({ value: 4, keptApartFrom: ['b'] }),
        ownVoice: true,
      }),
      annotationOf('b', source, [0, 2], { quotationOnly: true, speakerId: 'p' }),
    ],
  })
  const { people, annotations } = read(WRITERS.jsonld(contents), 'jsonld')
  expect(people).toMatchObject([{ statedRoles: [role] }])
  expect(annotations).toMatchObject([
    { key: 'b', quotationOnly: true, ownVoice: false, start: 0 },
    { key: 'a', ownVoice: true, figure: { value: 4, keptApartFrom: ['b'] } },
  ])
})

it('CSV takes over the date of a source from a quote that has none of its own', () => {
  const { sources } = read(WRITERS.csv(fullDossier()), 'csv')
  expect(sources.map(({ title, publishedAt }) => [title, publishedAt])).toEqual([
    ['Title of early', '2025-01-10'],
    ['Title of late', '2026-03-04'],
  ])
})
