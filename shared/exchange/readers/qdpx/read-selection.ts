import type { AnnotationKind } from '../../../model/annotation.ts'
import { APPROXIMATORS, type Figure, QUANTITY_KINDS } from '../../../model/figure.ts'
import { Instant, PartialDate } from '../../../model/primitives.ts'
import { readFields, readList } from '../../../formats/qdpx/fields.ts'
import { keyOfGuid } from '../../../formats/qdpx/guid.ts'
import { FIELD, FIELD_NAMES } from '../../../formats/qdpx/vocabulary.ts'
import { childOf, childrenOf, type XmlElement } from '../../../formats/xml/xml-element.ts'
import type { IncomingAnnotation } from '../../incoming.ts'
import type { Codes } from './code-meanings.ts'
import type { Notes } from './read-notes.ts'

/** What a whole project says of the passages in it. */
export interface SelectionContext {
  readonly codes: Codes
  readonly notes: Notes
  /** Keys of notes by the key of what a link ties them to. */
  readonly linkedNotes: ReadonlyMap<string, readonly string[]>
  /** Keys of people by the selections that their cases name. */
  readonly speakers: ReadonlyMap<string, string>
  /** Keys of the notes that stand at a passage, filled while reading. */
  readonly usedNotes: Set<string>
  /** Keys of the codes that a passage has, filled while reading. */
  readonly usedCodes: Set<string>
}

/** Where a selection stands, in UTF-16 offsets into the canonical text. */
export interface Place {
  readonly sourceKey: string
  readonly start: number | null
  readonly end: number | null
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

export interface ReadSelection {
  readonly annotation: IncomingAnnotation
  /** Codings whose code is not in the file. */
  readonly missingCodes: number
}

type Fields = ReadonlyMap<string, readonly string[]>

/** A selection with its codes, notes and description as an annotation. */
export function readSelection(element: XmlElement, place: Place, context: SelectionContext): ReadSelection {
  const key = keyOfGuid(element.attributes.get('guid') ?? '')
  const description = childOf(element, 'Description')?.text ?? ''
  const fields = readFields(description, FIELD_NAMES)
  const coded = codingsOf(element, context)
  const notes = notesOf(element, key, context)
  const first = (name: string): string | null => fields?.get(name)?.[0] ?? null
  const quoted = first(FIELD.quoted)
  const annotation: IncomingAnnotation = {
    key,
    ...place,
    ...(quoted === null || quoted === ''
      ? {}
      : { exact: quoted, prefix: first(FIELD.before) ?? '', suffix: first(FIELD.after) ?? '' }),
    kind: coded.kind,
    personKey: coded.personKey ?? context.speakers.get(key) ?? null,
    questionKey: coded.questionKey,
    stance: coded.stance ?? first(FIELD.stance),
    date: partialDate(first(FIELD.date)),
    figure: fields ? figureOf(fields) : null,
    note: [...(fields ? [] : [description.trim()]), ...notes].filter((text) => text !== '').join('\n\n'),
    tags: coded.tags,
    quotationOnly: first(FIELD.quotationOnly) !== null,
    ownVoice: first(FIELD.ownVoice) !== null,
    createdAt: instantOf(element.attributes.get('creationDateTime')),
    modifiedAt: instantOf(element.attributes.get('modifiedDateTime') ?? element.attributes.get('creationDateTime')),
  }
  return { annotation, missingCodes: coded.missing }
}

interface Coded {
  readonly kind: AnnotationKind | null
  readonly personKey: string | null
  readonly questionKey: string | null
  readonly stance: string | null
  readonly tags: readonly string[]
  readonly missing: number
}

/** One kind, person and question a passage: the codes of a second one are kept as tags. */
function codingsOf(element: XmlElement, { codes, usedCodes }: SelectionContext): Coded {
  let kind: AnnotationKind | null = null
  let personKey: string | null = null
  let question: { readonly questionKey: string; readonly stance: string | null } | null = null
  let missing = 0
  const tags: string[] = []
  for (const coding of childrenOf(element, 'Coding')) {
    const key = keyOfGuid(childOf(coding, 'CodeRef')?.attributes.get('targetGUID') ?? '')
    const meaning = codes.meanings.get(key)
    const asTag = meaning?.type === 'tag' ? meaning.tag : (codes.names.get(key) ?? '')
    usedCodes.add(key)
    if (!meaning && asTag === '') missing += 1
    else if (meaning?.type === 'kind' && kind === null) kind = meaning.kind
    else if (meaning?.type === 'person' && personKey === null) personKey = meaning.personKey
    else if (meaning?.type === 'question' && question === null) question = meaning
    else if (asTag !== '') tags.push(asTag)
  }
  return {
    kind,
    personKey,
    questionKey: question?.questionKey ?? null,
    stance: question?.stance ?? null,
    tags,
    missing,
  }
}

function notesOf(
  element: XmlElement,
  key: string,
  { notes, linkedNotes, usedNotes }: SelectionContext,
): readonly string[] {
  const references = [element, ...childrenOf(element, 'Coding')].flatMap((holder) => childrenOf(holder, 'NoteRef'))
  const keys = [
    ...references.map(({ attributes }) => keyOfGuid(attributes.get('targetGUID') ?? '')),
    ...(linkedNotes.get(key) ?? []),
  ]
  return [...new Set(keys)].flatMap((note) => {
    const text = notes.get(note)
    if (text === undefined) return []
    usedNotes.add(note)
    return [text]
  })
}

function figureOf(fields: Fields): Figure | null {
  const first = (name: string): string | null => fields.get(name)?.[0] ?? null
  const scale = numberOf(first(FIELD.scale))
  if (scale === null || scale <= 0) return null
  const apart = first(FIELD.keptApartFrom)
  return {
    value: numberOf(first(FIELD.value)),
    valueTo: numberOf(first(FIELD.valueTo)),
    unit: first(FIELD.unit),
    scale,
    approximator: APPROXIMATORS.find((one) => one === first(FIELD.approximator)) ?? null,
    measure: first(FIELD.measure),
    quantityKind: QUANTITY_KINDS.find((one) => one === first(FIELD.quantityKind)) ?? null,
    asOf: partialDate(first(FIELD.asOf)),
    ...(apart === null ? {} : { keptApartFrom: readList(apart).flatMap((guid) => (guid ? [keyOfGuid(guid)] : [])) }),
  }
}

function numberOf(value: string | null): number | null {
  const number = value === null || value.trim() === '' ? Number.NaN : Number(value)
  return Number.isFinite(number) ? number : null
}

function partialDate(value: string | null): string | null {
  const date = PartialDate.safeParse(value)
  return date.success ? date.data : null
}

/** xsd:dateTime as an instant in UTC; null when it names no time zone or no time. */
function instantOf(value: string | undefined): string | null {
  if (value === undefined) return null
  if (Instant.safeParse(value).success) return value
  const time = /(?:Z|[+-]\d\d:\d\d)$/.test(value.trim()) ? Date.parse(value.trim()) : Number.NaN
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
