import { utf8fromString } from '@exodus/bytes/utf8.js'
import { byText } from '../../analysis/by-text.ts'
import { messages } from '../../messages/messages.ts'
import { type Annotation, spanOf } from '../../model/annotation.ts'
import { canonicalJson } from '../../model/canonical-json.ts'
import type { DossierContents, SourceContents } from '../../model/dossier-contents.ts'
import type { Person } from '../../model/person.ts'
import type { Question } from '../../model/question.ts'
import type { Span } from '../../model/primitives.ts'
import { toCodePointOffsets } from '../../text/code-points.ts'
import type { ExportOptions } from '../export-format.ts'
import { annotationNode, stated } from './annotation-node.ts'
import { iriOf, OUR_CONTEXT, W3C_CONTEXT } from './terms.ts'

type IriBySource = ReadonlyMap<string, string>

/**
 * A dossier as an annotation collection of the W3C (https://www.w3.org/TR/annotation-model/#collections), all of it on
 * one page that is in the document, with its sources, people and questions in terms of our own. Positions count code
 * points. Without original bytes, briefs and events. Keys and records are in a fixed order.
 */
export function writeJsonld(
  contents: DossierContents,
  { override }: Pick<ExportOptions, 'override'>,
): Uint8Array<ArrayBuffer> {
  const { dossier, annotations } = contents
  const iris = sourceIris(contents.sources)
  const reason = override?.trim() === '' ? messages.exports.tables.about.noReason : override
  const head = {
    id: iriOf('dossier', dossier.id),
    type: 'AnnotationCollection',
    label: dossier.title,
    total: annotations.length,
    ...stated({ override: reason }),
  }
  const lines = [
    `{"@context":${JSON.stringify([W3C_CONTEXT, OUR_CONTEXT])},\n`,
    canonicalJson(head).slice(1, -1),
    ...listLines('sources', sortedSources(contents.sources), (source) => sourceNode(source, iris)),
    ...listLines('people', sortedById(contents.people), (person) => personNode(person, iris)),
    ...listLines('questions', sortedById(contents.questions), questionNode),
    `,\n"first":${canonicalJson({ id: `${head.id}:page:1`, type: 'AnnotationPage', startIndex: 0 }).slice(0, -1)}`,
    ...listLines('items', annotationNodes(contents, iris), (node) => node),
    '}\n}\n',
  ]
  return joined(lines.map((line) => utf8fromString(line)))
}

/** Line by line: a large dossier as one string would be longer than a string may be. */
const listLines = <Item>(name: string, items: readonly Item[], nodeOf: (item: Item) => object): readonly string[] => [
  `,\n${JSON.stringify(name)}:[`,
  ...items.map((item, at) => `${at === 0 ? '\n' : ',\n'}${canonicalJson(nodeOf(item))}`),
  ']',
]

const sortedById = <Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] =>
  [...items].sort((a, b) => byText(a.id, b.id))

const sortedSources = (sources: readonly SourceContents[]): readonly SourceContents[] =>
  [...sources].sort((a, b) => byText(a.source.id, b.source.id))

/** The hash of the original says what a source is on every machine; a second import of one file is told apart. */
function sourceIris(sources: readonly SourceContents[]): IriBySource {
  const taken = new Set<string>()
  return new Map(
    sortedSources(sources).map(({ source }) => {
      const iri = `urn:sha256:${source.capsule.sha256}`
      const own = taken.has(iri) ? iriOf('source', source.id) : iri
      taken.add(own)
      return [source.id, own]
    }),
  )
}

function sourceNode({ source, text, blocks }: SourceContents, iris: IriBySource): object {
  const { id, title, subtitle, authors, outlet, publishedAt, language, capsule } = source
  const { fileName, address, sha256 } = capsule
  const offsets = toCodePointOffsets(
    text,
    blocks.flatMap(({ start, end }) => [start, end]),
  )
  return {
    id: iris.get(id),
    localId: id,
    title,
    authors,
    language,
    sha256,
    text,
    blocks: blocks.map(({ role }, at) => ({ role, start: offsets[2 * at] ?? 0, end: offsets[2 * at + 1] ?? 0 })),
    ...stated({ subtitle, outlet, published: publishedAt, fileName, address }),
  }
}

function personNode(
  { id, name, aliases, role, affiliation, standing, statedRoles }: Person,
  iris: IriBySource,
): object {
  const roles = statedRoles?.map(({ sourceId, ...said }) =>
    stated({ ...said, saidIn: sourceId === null ? null : (iris.get(sourceId) ?? iriOf('source', sourceId)) }),
  )
  return {
    id: iriOf('person', id),
    type: 'Person',
    name,
    aliases,
    standing,
    ...stated({ role, affiliation }),
    ...(roles === undefined ? {} : { statedRoles: roles }),
  }
}

const questionNode = ({ id, wording, scale }: Question): object => ({
  id: iriOf('question', id),
  wording,
  steps: scale.map((stance) => ({ step: stance.id, stepLabel: stance.label })),
})

/** By source, then as they stand in it. */
function annotationNodes({ sources, annotations }: DossierContents, iris: IriBySource): readonly object[] {
  const sorted = [...annotations].sort(
    (a, b) =>
      byText(a.target.source, b.target.source) ||
      spanOf(a).start - spanOf(b).start ||
      spanOf(a).end - spanOf(b).end ||
      byText(a.id, b.id),
  )
  const positions = positionsOf(sources, sorted)
  return sorted.map((annotation) => {
    const { source } = annotation.target
    return annotationNode(
      annotation,
      iris.get(source) ?? iriOf('source', source),
      positions.get(annotation) ?? spanOf(annotation),
    )
  })
}

/** In code points, where the text is known. */
function positionsOf(
  sources: readonly SourceContents[],
  annotations: readonly Annotation[],
): ReadonlyMap<Annotation, Span> {
  const texts = new Map(sources.map(({ source, text }) => [source.id, text]))
  const groups = new Map<string, Annotation[]>()
  for (const annotation of annotations) {
    const group = groups.get(annotation.target.source)
    if (group) group.push(annotation)
    else groups.set(annotation.target.source, [annotation])
  }
  const positions = new Map<Annotation, Span>()
  for (const [id, group] of groups) {
    const text = texts.get(id)
    if (text === undefined) continue
    const offsets = toCodePointOffsets(
      text,
      group.flatMap((annotation) => [spanOf(annotation).start, spanOf(annotation).end]),
    )
    for (const [at, annotation] of group.entries()) {
      positions.set(annotation, { start: offsets[2 * at] ?? 0, end: offsets[2 * at + 1] ?? 0 })
    }
  }
  return positions
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.byteLength
  }
  return bytes
}
