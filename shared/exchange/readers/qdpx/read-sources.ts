import { CONTEXT_LENGTH, withContext } from '../../../anchoring/unique-context.ts'
import { CalendarDate, Sha256 } from '../../../model/primitives.ts'
import { messages } from '../../../messages/messages.ts'
import { ok, type Result } from '../../../result.ts'
import { canonicalise } from '../../../text/canonical-text.ts'
import { readFields } from '../../../formats/qdpx/fields.ts'
import { keyOfGuid } from '../../../formats/qdpx/guid.ts'
import { FIELD, FIELD_NAMES, VARIABLE } from '../../../formats/qdpx/vocabulary.ts'
import { childOf, childrenOf, type XmlElement } from '../../../formats/xml/xml-element.ts'
import type { IncomingAnnotation, IncomingSource } from '../../incoming.ts'
import { canonicalOffsets, countingOf } from './counting.ts'
import type { ProjectFile } from './project-file.ts'
import { textOfSource } from './read-notes.ts'
import { type Place, readSelection, type SelectionContext } from './read-selection.ts'
import { listOf, valueOf, type Values, valuesOf } from './variables.ts'

export interface ReadSource {
  readonly source: IncomingSource
  readonly annotations: readonly IncomingAnnotation[]
  readonly missingCodes: number
  /** Passages that have no place in the text and no words. */
  readonly lost: number
}

/**
 * A text with its passages.
 * @param element the text source, or the text that represents a PDF
 * @param own the source itself, which has name and variables
 */
export function readTextSource(
  element: XmlElement,
  own: XmlElement,
  values: Values,
  { origin, textAt }: ProjectFile,
  context: SelectionContext,
): Result<ReadSource> {
  const stored = textOfSource(element, textAt)
  if (!stored.ok) return stored
  const raw = stored.value
  const source = sourceOf(own, values, raw === null ? null : canonicalText(raw))
  const selections = childrenOf(element, 'PlainTextSelection')
  const places = placesOf(selections, raw, source, origin)
  const read = selections.flatMap((selection, at) => {
    const place = places[at]
    return place ? [readSelection(selection, place, context)] : []
  })
  return ok({
    source,
    annotations: read.map(({ annotation }) => annotation),
    missingCodes: read.reduce((sum, { missingCodes }) => sum + missingCodes, 0),
    lost: selections.length - read.length,
  })
}

/** The mark is gone already: one more is part of the text. */
const canonicalText = (raw: string): string => canonicalise(`\ufeff${raw}`)

/** What the source says of itself, in variables of its own and in those of a nameless case. */
export function sourceOf(element: XmlElement, values: Values, text: string | null): IncomingSource {
  const fields = readFields(childOf(element, 'Description')?.text ?? '', FIELD_NAMES)
  const date = CalendarDate.safeParse(valueOf(values, VARIABLE.publishedAt)?.slice(0, 10))
  const sha256 = Sha256.safeParse(valueOf(values, VARIABLE.sha256))
  return {
    key: keyOfGuid(element.attributes.get('guid') ?? ''),
    title: fields?.get(FIELD.name)?.[0] ?? element.attributes.get('name') ?? '',
    subtitle: valueOf(values, VARIABLE.subtitle),
    authors: listOf(values, VARIABLE.authors),
    outlet: valueOf(values, VARIABLE.outlet),
    publishedAt: date.success ? date.data : null,
    language: valueOf(values, VARIABLE.language) ?? 'und',
    fileName: valueOf(values, VARIABLE.fileName),
    address: valueOf(values, VARIABLE.address),
    sha256: sha256.success ? sha256.data : null,
    text,
    blocks: null,
    original: null,
  }
}

export function sourceValues(
  element: XmlElement,
  names: ReadonlyMap<string, string>,
  ofCases: ReadonlyMap<string, Values>,
): Values {
  const key = keyOfGuid(element.attributes.get('guid') ?? '')
  return new Map([...(ofCases.get(key) ?? []), ...valuesOf(element, names)])
}

const INTEGER = /^\s*\+?\d{1,12}\s*$/

/** Where the passages stand; null for one that has neither place nor words. */
function placesOf(
  selections: readonly XmlElement[],
  raw: string | null,
  { key, text }: IncomingSource,
  origin: string,
): readonly (Place | null)[] {
  const spans = selections.map(({ attributes }) => ({
    start: positionOf(attributes.get('startPosition')),
    end: positionOf(attributes.get('endPosition')),
    name: attributes.get('name') ?? '',
  }))
  const counting = countingOf(raw ?? '', text ?? '', spans, origin)
  const offsets = canonicalOffsets(
    raw ?? '',
    spans.flatMap(({ start, end }) => [start, end]),
    counting,
  )
  return spans.map((span, at) => {
    const [start, end] = [offsets[at * 2] ?? null, offsets[at * 2 + 1] ?? null]
    if (text !== null && start !== null && end !== null && start < end) {
      const around = withContext(text, { start, end }, CONTEXT_LENGTH)
      const [prefix, suffix] = [text.slice(around.start, start), text.slice(end, around.end)]
      return { sourceKey: key, start, end, exact: text.slice(start, end), prefix, suffix }
    }
    const exact = span.name.replace(/(?:…|\.\.\.)\s*$/u, '').trim()
    return exact === '' ? null : { sourceKey: key, start: null, end: null, exact, prefix: '', suffix: '' }
  })
}

/** -1 for what is no position: it lies in no text. */
const positionOf = (value: string | undefined): number => (INTEGER.test(value ?? '') ? Number(value) : -1)

/** What a source that is no text is called. */
export const notTextMessage = ({ name, attributes }: XmlElement): string =>
  messages.qdpx.left.notText(name.replace(/Source$/, ''), attributes.get('name') ?? messages.qdpx.untitled)
