import fc from 'fast-check'
import { annotationOf, dossierOf, sourceOf, withExact } from '../../../briefs/annotated-brief/testing/build-dossier.ts'
import { type Annotation, ANNOTATION_KINDS } from '../../../model/annotation.ts'
import type { DossierContents, SourceContents } from '../../../model/dossier-contents.ts'
import { APPROXIMATORS, type Figure, QUANTITY_KINDS } from '../../../model/figure.ts'
import { type Person, STANDINGS } from '../../../model/person.ts'
import type { Question } from '../../../model/question.ts'

const nullable = <Item>(arbitrary: fc.Arbitrary<Item>): fc.Arbitrary<Item | null> => fc.option(arbitrary, { nil: null })

const HARD = [
  '; ',
  '\\',
  ';',
  '\\e',
  '',
  ' ',
  '\n',
  'a\nb',
  '\r',
  ' a ',
  'Unit: x',
  '<&">',
  ']]>',
  '\u2028',
  '한',
  '😀',
  'é',
  '\ufeff',
  'ـ\u200f',
  '(2)',
  'Figure',
  'Tags',
  '&#10;',
  '\t',
]
const wellFormed = fc.string({ unit: 'binary' }).map((text) => text.replace(/\p{Surrogate}/gu, ''))

/** Words for a name, a description or a note: any character that is one. */
const words = fc
  .array(fc.oneof(fc.constantFrom(...HARD), fc.string(), wellFormed), { maxLength: 4 })
  .map((parts) => parts.join(''))
const someWords = words.filter((text) => text !== '')
/** Words for a variable: without what XML cannot hold. */
const value = words.map((text) => text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '?'))
const someValue = value.filter((text) => text !== '')

const day = fc
  .date({ min: new Date('1500-01-01T00:00:00Z'), max: new Date('2500-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
const partialDate = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length))
/** No negative zero: JSON has none either. */
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map((one) => one + 0)

const figure: fc.Arbitrary<Figure> = fc.record(
  {
    value: nullable(number),
    valueTo: nullable(number),
    unit: nullable(words),
    scale: fc.constantFrom(1, 1e3, 1e9, 0.5),
    approximator: nullable(fc.constantFrom(...APPROXIMATORS)),
    measure: nullable(words),
    quantityKind: nullable(fc.constantFrom(...QUANTITY_KINDS)),
    asOf: nullable(partialDate),
    keptApartFrom: fc.array(fc.constantFrom('a0', 'a1', 'a2'), { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['value', 'valueTo', 'unit', 'scale', 'approximator', 'measure', 'quantityKind', 'asOf'] },
)

const sourceAt = (at: number): fc.Arbitrary<SourceContents> =>
  fc
    .record({
      lines: fc.array(
        wellFormed.map((line) => line.replace(/\r/g, '?')),
        { minLength: 1, maxLength: 5 },
      ),
      title: words,
      subtitle: nullable(value),
      authors: fc.array(someValue, { maxLength: 3 }),
      outlet: nullable(value),
      publishedAt: nullable(day.map((date) => date.slice(0, 10))),
      language: fc.constantFrom('und', 'vi', 'zh-Hant'),
      fileName: nullable(value),
      address: nullable(value),
      corrected: fc.option(nullable(value), { nil: undefined }),
    })
    .map(({ lines, fileName, address, corrected, ...fields }) => {
      const plain = sourceOf(`s${String(at)}`, ['x', ...lines.map((line) => `${line}.`)])
      const capsule = { ...plain.source.capsule, fileName, address }
      const given = corrected === undefined ? {} : { address: corrected }
      return { ...plain, source: { ...plain.source, ...fields, ...given, capsule } }
    })

const personAt = (at: number): fc.Arbitrary<Person> => {
  const statedRoles = fc.array(
    fc.record({
      role: nullable(words),
      affiliation: nullable(words),
      asOf: nullable(partialDate),
      sourceId: nullable(fc.constantFrom('s0', 's1')),
    }),
    { minLength: 1, maxLength: 3 },
  )
  const fields = fc.record(
    {
      name: someWords,
      aliases: fc.array(someValue, { maxLength: 3 }),
      role: nullable(value),
      affiliation: nullable(value),
      standing: fc.constantFrom(...STANDINGS),
      statedRoles,
    },
    { requiredKeys: ['name', 'aliases', 'role', 'affiliation', 'standing'] },
  )
  return fields.map((one) => ({ id: `p${String(at)}`, dossierId: 'dossier', ...one }))
}

const questionAt = (at: number): fc.Arbitrary<Question> =>
  fc
    .record({
      wording: someWords,
      scale: fc.array(fc.record({ id: fc.oneof(fc.constantFrom('yes', 'no'), someWords), label: someWords }), {
        minLength: 1,
        maxLength: 4,
      }),
    })
    .map((fields) => ({ id: `q${String(at)}`, dossierId: 'dossier', ...fields }))

const listOf = <Item>(most: number, itemAt: (at: number) => fc.Arbitrary<Item>): fc.Arbitrary<readonly Item[]> =>
  fc.nat(most).chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => itemAt(at))))

const annotationAt = (at: number, contents: DossierContents): fc.Arbitrary<Annotation> => {
  const oneOf = (ids: readonly string[]) => (ids.length === 0 ? fc.constant(null) : nullable(fc.constantFrom(...ids)))
  const fields = fc.record(
    {
      kind: fc.constantFrom(...ANNOTATION_KINDS),
      speakerId: oneOf(contents.people.map(({ id }) => id)),
      questionId: oneOf(contents.questions.map(({ id }) => id)),
      stance: nullable(fc.oneof(fc.constantFrom('yes', 'no'), someWords)),
      date: nullable(partialDate),
      figure: nullable(figure),
      note: words,
      tags: fc.array(someWords, { maxLength: 3 }),
      quotationOnly: fc.constant(true as const),
      ownVoice: fc.constant(true as const),
      createdAt: day,
      modifiedAt: day,
    },
    {
      requiredKeys: [
        'kind',
        'speakerId',
        'questionId',
        'stance',
        'date',
        'figure',
        'note',
        'tags',
        'createdAt',
        'modifiedAt',
      ],
    },
  )
  return fc
    .tuple(fc.constantFrom(...contents.sources), fc.nat(), fc.nat(), fields, nullable(someWords))
    .map(([source, from, length, record, other]) => {
      const points = [...source.text]
      const first = from % points.length
      const start = points.slice(0, first).join('').length
      const end = start + points.slice(first, first + 1 + (length % (points.length - first))).join('').length
      const annotation = annotationOf(`a${String(at)}`, source, [start, end], record)
      return other === null ? annotation : withExact(annotation, other)
    })
}

/** A dossier with anything in it that its records allow, but for lone surrogates. */
export const anyDossier: fc.Arbitrary<DossierContents> = fc
  .tuple(listOf(2, sourceAt), listOf(3, personAt), listOf(3, questionAt))
  .map(([sources, people, questions]) => dossierOf({ sources, people, questions }))
  .chain((contents) =>
    contents.sources.length === 0
      ? fc.constant(contents)
      : listOf(4, (at) => annotationAt(at, contents)).map((annotations) => ({ ...contents, annotations })),
  )
