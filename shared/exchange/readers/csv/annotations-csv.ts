import { nameKey } from '../../../analysis/people/name-key.ts'
import { messages } from '../../../messages/messages.ts'
import { ANNOTATION_KINDS } from '../../../model/annotation.ts'
import { APPROXIMATORS, type Figure, QUANTITY_KINDS } from '../../../model/figure.ts'
import { fail, ok, type Result } from '../../../result.ts'
import type { ExchangeFormat } from '../../exchange-format.ts'
import type { Incoming, IncomingAnnotation, IncomingPerson, IncomingQuestion, IncomingSource } from '../../incoming.ts'
import { bareAnnotation, bareSource, uniqueKeys } from '../bare.ts'
import { calendarDateIn, instantIn, numberIn, offsetIn, oneOf, partialDateIn } from '../values.ts'
import { columnsAtHead, readCsv } from './rows.ts'

const NEEDED = ['source', 'kind', 'exact', 'start', 'end'] as const
const KNOWN: ReadonlySet<string> = new Set([
  ...NEEDED,
  ...['speaker', 'role', 'affiliation', 'question', 'stance', 'date', 'dateFromSource', 'note', 'tags', 'check'],
  ...['value', 'valueTo', 'unit', 'approximator', 'measure', 'quantityKind', 'asOf'],
  ...['sourceTitle', 'created', 'modified', 'id', 'override'],
])
const isOurs = (columns: readonly string[]): boolean => NEEDED.every((name) => columns.includes(name))

/** A row as cells; an empty cell is nothing. */
type Cells = (column: string) => string | null

/** Our table of annotations: everything that its columns say. */
function read(bytes: Uint8Array): Result<Incoming> {
  const words = messages.exchange
  const file = readCsv(bytes)
  if (!file.ok) return file
  const { columns, rows } = file.value
  if (!isOurs(columns)) return fail('import/malformed', words.notThis(words.formats.csv))
  const sources = new Map<string, IncomingSource>()
  const people = new Map<string, IncomingPerson & { readonly of: string }>()
  const questions = new Map<string, IncomingQuestion>()
  const annotations: IncomingAnnotation[] = []
  const keyOf = uniqueKeys()
  for (const row of rows) {
    const cell: Cells = (column) => row.get(column) || null
    const exact = cell('exact')
    if (exact === null) continue
    const source = sourceOf(cell, sources)
    sources.set(source.key, source)
    const person = personOf(cell, people)
    if (person) people.set(person.key, person)
    const wording = cell('question')
    const question = wording === null ? null : { key: nameKey(wording), wording, scale: [] }
    if (question && !questions.has(question.key)) questions.set(question.key, question)
    annotations.push({
      ...annotationOf(cell, keyOf(cell('id') ?? `row ${String(annotations.length + 1)}`), source.key),
      exact,
      personKey: person?.key ?? null,
      questionKey: question?.key ?? null,
    })
  }
  const strange = columns.filter((name) => name !== '' && !KNOWN.has(name))
  return ok({
    sources: [...sources.values()],
    people: [...people.values()].map(({ of: _date, ...person }) => person),
    questions: [...questions.values()],
    annotations,
    left: [
      ...(rows.length > annotations.length ? [words.badRows(rows.length - annotations.length)] : []),
      ...(strange.length > 0 ? [words.columns(strange.join(', '))] : []),
    ],
  })
}

/** The date of a statement that has none of its own is that of its source. */
function sourceOf(cell: Cells, sources: ReadonlyMap<string, IncomingSource>): IncomingSource {
  const name = cell('source') ?? ''
  const title = cell('sourceTitle')
  const key = JSON.stringify([name, title])
  const fileName = name !== '' && name !== title ? name : null
  const source = sources.get(key) ?? { ...bareSource(key), title: title ?? name, fileName }
  const publishedAt = cell('dateFromSource') === 'true' ? calendarDateIn(cell('date')) : null
  return publishedAt === null ? source : { ...source, publishedAt }
}

/** The role of the latest dated row is the one that stays; the table says what somebody was at the time. */
function personOf(
  cell: Cells,
  people: ReadonlyMap<string, IncomingPerson & { readonly of: string }>,
): (IncomingPerson & { readonly of: string }) | null {
  const name = cell('speaker')
  if (name === null || name.trim() === '') return null
  const key = nameKey(name)
  const of = cell('date') ?? ''
  const known = people.get(key)
  const [role, affiliation] = [cell('role'), cell('affiliation')]
  const saysMore = known === undefined || (role !== null && (known.role === null || of > known.of))
  const base = known ?? { key, name, aliases: [], standing: 'other' as const, statedRoles: [] }
  return saysMore ? { ...base, role, affiliation, of } : known
}

function annotationOf(cell: Cells, key: string, sourceKey: string): IncomingAnnotation {
  const kind = oneOf(ANNOTATION_KINDS, cell('kind'))
  const tags = (cell('tags') ?? '').split(messages.exports.tables.between).filter((tag) => tag !== '')
  const strange = kind === null ? cell('kind') : null
  return {
    ...bareAnnotation(key, sourceKey),
    kind,
    start: offsetIn(numberOf(cell('start'))),
    end: offsetIn(numberOf(cell('end'))),
    stance: cell('stance'),
    date: cell('dateFromSource') === 'true' ? null : partialDateIn(cell('date')),
    figure: kind === 'figure' ? figureOf(cell) : null,
    note: cell('note') ?? '',
    tags: strange === null || tags.includes(strange) ? tags : [...tags, strange],
    createdAt: instantIn(cell('created')),
    modifiedAt: instantIn(cell('modified')),
  }
}

const numberOf = (cell: string | null): number | null => (cell === null ? null : numberIn(Number(cell)))

const figureOf = (cell: Cells): Figure => ({
  value: numberOf(cell('value')),
  valueTo: numberOf(cell('valueTo')),
  unit: cell('unit'),
  scale: 1,
  approximator: oneOf(APPROXIMATORS, cell('approximator')),
  measure: cell('measure'),
  quantityKind: oneOf(QUANTITY_KINDS, cell('quantityKind')),
  asOf: partialDateIn(cell('asOf')),
})

export const annotationsCsvIn = {
  id: 'csv',
  label: messages.exchange.formats.csv,
  extensions: ['csv'],
  looksLike: (bytes) => isOurs(columnsAtHead(bytes)),
  read,
} as const satisfies ExchangeFormat
