import { messages } from '../../../messages/messages.ts'
import { ANNOTATION_KINDS } from '../../../model/annotation.ts'
import { fail, ok, type Result } from '../../../result.ts'
import { fromCodePointOffsets } from '../../../text/code-points.ts'
import type { ExchangeFormat } from '../../exchange-format.ts'
import type { Incoming, IncomingAnnotation, IncomingSource } from '../../incoming.ts'
import { bareAnnotation, bareSource, uniqueKeys } from '../bare.ts'
import { headOf, readJson } from '../read-text.ts'
import { type Fields, fieldsIn, instantIn, isFields, listOf, oneOf, partialDateIn } from '../values.ts'
import { readBodies } from './bodies.ts'
import { annotationsIn, get, lookUpIn, plain, textOf } from './nodes.ts'
import { keyIn, keyOf, readFigure, readPerson, readQuestion, readSources } from './our-terms.ts'
import { placesOf } from './targets.ts'

const { exchange: words } = messages

interface Reading {
  readonly lookUp: (node: unknown) => unknown
  readonly sources: Map<string, IncomingSource>
  readonly newKey: (wanted: string) => string
  readonly counts: { wholePages: number; otherBodies: number; noPlace: number }
}

/** Our own files and those of others; the context is not looked at, names are taken as the W3C writes them. */
function read(bytes: Uint8Array): Result<Incoming> {
  const json = readJson(bytes)
  if (!json.ok) return json
  const root: Fields = isFields(json.value) ? json.value : {}
  const nodes = annotationsIn(json.value)
  const isCollection = get(root, 'items') !== undefined || get(root, 'first') !== undefined || Array.isArray(json.value)
  if (nodes.length === 0 && !isCollection) return fail('import/malformed', words.notThis(words.formats.jsonld))
  const sources = new Map(readSources(root['sources']))
  const reading: Reading = {
    lookUp: lookUpIn(json.value),
    sources,
    newKey: uniqueKeys(),
    counts: { wholePages: 0, otherBodies: 0, noPlace: 0 },
  }
  const annotations = inCodeUnits(
    nodes.flatMap((node) => readAnnotation(node, reading)),
    [...sources.values()],
  )
  return ok({
    sources: [...sources.values()],
    people: fieldsIn(root['people']).flatMap((node) => readPerson(node, sources)),
    questions: fieldsIn(root['questions']).flatMap(readQuestion),
    annotations,
    left: leftOf(reading.counts),
  })
}

function leftOf({ wholePages, otherBodies, noPlace }: Reading['counts']): readonly string[] {
  return [
    ...(wholePages > 0 ? [words.wholePages(wholePages)] : []),
    ...(noPlace > 0 ? [words.noPlace(noPlace)] : []),
    ...(otherBodies > 0 ? [words.otherBodies(otherBodies)] : []),
  ]
}

/** One annotation for each of its targets. */
function readAnnotation(node: Fields, reading: Reading): readonly IncomingAnnotation[] {
  const { kind, note, tags, other } = readBodies(node, reading.lookUp)
  reading.counts.otherBodies += other
  const wanted = keyOf(textOf(get(node, 'id')) ?? '')
  const ours = oneOf(ANNOTATION_KINDS, plain(node['kind'])) ?? kind
  const [figure] = listOf(node['figure'])
  return placesOf(node, reading.lookUp).flatMap(({ source, isWholeSource, ...place }) => {
    if (isWholeSource) reading.counts.wholePages += 1
    else if (place.exact === '' && place.start === null) reading.counts.noPlace += 1
    if (isWholeSource || (place.exact === '' && place.start === null)) return []
    return [
      {
        ...bareAnnotation(reading.newKey(wanted), sourceKeyOf(source, reading)),
        ...place,
        kind: ours,
        note,
        tags,
        personKey: keyIn(node['speaker']),
        questionKey: keyIn(node['question']),
        stance: textOf(node['stance']),
        date: partialDateIn(plain(node['statedOn'])),
        figure: ours === 'figure' && isFields(figure) ? readFigure(figure) : null,
        quotationOnly: node['quotationOnly'] === true,
        ownVoice: node['ownVoice'] === true,
        createdAt: instantIn(plain(get(node, 'created'))),
        modifiedAt: instantIn(plain(get(node, 'modified'))),
      },
    ]
  })
}

/** A source that the file only names is known by its address. */
function sourceKeyOf(iri: string | null, { sources }: Reading): string {
  const name = iri ?? ''
  const known = sources.get(name)
  if (known) return known.key
  const sha256 = /^urn:sha256:([0-9a-f]{64})$/u.exec(name)?.[1] ?? null
  const address = /^https?:/iu.test(name) ? name : null
  const source = { ...bareSource(keyOf(name)), sha256, address }
  sources.set(name, source)
  return source.key
}

/**
 * Positions count code points (https://www.w3.org/TR/annotation-model/#text-position-selector). Where the file has the
 * text they become code units; else they stay what they are, hints that the merge tries both ways.
 */
function inCodeUnits(
  annotations: readonly IncomingAnnotation[],
  sources: readonly IncomingSource[],
): readonly IncomingAnnotation[] {
  const texts = new Map(sources.map(({ key, text }) => [key, text]))
  const offsets = new Map<string, number[]>()
  for (const { sourceKey, start, end } of annotations) {
    const known = offsets.get(sourceKey) ?? []
    known.push(start ?? 0, end ?? 0)
    offsets.set(sourceKey, known)
  }
  const units = new Map<string, readonly number[] | null>()
  for (const [key, points] of offsets) {
    const text = texts.get(key) ?? null
    units.set(key, text === null ? null : fromCodePointOffsets(text, points))
  }
  const next = new Map<string, number>()
  return annotations.map((annotation) => {
    const { sourceKey, start, end, exact } = annotation
    const at = next.get(sourceKey) ?? 0
    next.set(sourceKey, at + 2)
    const own = units.get(sourceKey)
    if (!own) return annotation
    const [from = 0, to = 0] = [own[at], own[at + 1]]
    const isPosition = start !== null && end !== null
    // Only the position is said: what stands there is what is meant, in the text that it was said of.
    const quoted = exact === '' && isPosition ? (texts.get(sourceKey) ?? '').slice(from, to) : exact
    return { ...annotation, exact: quoted, start: start === null ? null : from, end: end === null ? null : to }
  })
}

export const jsonldIn = {
  id: 'jsonld',
  label: words.formats.jsonld,
  extensions: ['jsonld', 'json'],
  looksLike: (bytes) => {
    const head = headOf(bytes)
    return (
      /^[[{]/u.test(head) &&
      /anno\.jsonld|ns\/oa#|"(?:oa:)?(?:hasTarget|TextQuoteSelector|AnnotationCollection|AnnotationPage|Annotation)"/u.test(
        head,
      )
    )
  },
  read,
} as const satisfies ExchangeFormat
