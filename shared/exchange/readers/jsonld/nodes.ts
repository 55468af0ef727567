import { type Fields, isFields, listOf } from '../values.ts'

const OA = 'http://www.w3.org/ns/oa#'
const AS = 'http://www.w3.org/ns/activitystreams#'
const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'
const DCTERMS = 'http://purl.org/dc/terms/'

const oa = (...names: readonly string[]): readonly string[] =>
  names.flatMap((name) => [name, `oa:${name}`, `${OA}${name}`])
const as = (name: string): readonly string[] => [name, `as:${name}`, `${AS}${name}`]
const dcterms = (name: string): readonly string[] => [name, `dcterms:${name}`, `${DCTERMS}${name}`]

/** How programs write the names of the model: as its context has them, with prefixes, or whole. */
const NAMES = {
  id: ['id', '@id'],
  type: ['type', '@type'],
  target: oa('target', 'hasTarget'),
  body: oa('body', 'hasBody'),
  bodyValue: oa('bodyValue'),
  source: oa('source', 'hasSource'),
  selector: oa('selector', 'hasSelector'),
  refinedBy: oa('refinedBy'),
  exact: oa('exact'),
  prefix: oa('prefix'),
  suffix: oa('suffix'),
  start: oa('start'),
  end: oa('end'),
  purpose: oa('purpose', 'hasPurpose'),
  motivation: oa('motivation', 'motivatedBy'),
  value: ['value', 'rdf:value', `${RDF}value`, 'chars', 'cnt:chars'],
  format: ['format', 'dc:format', ...dcterms('format')],
  label: ['label', 'rdfs:label', 'name', 'title'],
  created: [...dcterms('created'), ...oa('annotatedAt')],
  modified: dcterms('modified'),
  items: [...as('items'), '@list'],
  first: as('first'),
  graph: ['@graph'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Name = keyof typeof NAMES

/** A value under any of its names; what stands in a list of one is the value. */
export function get(node: Fields, name: Name): unknown {
  const known = NAMES[name].find((key) => Object.hasOwn(node, key))
  return known === undefined ? undefined : node[known]
}

/** The plain value of what JSON-LD may write as a list of one or as `{"@value": …}`. */
export function plain(value: unknown): unknown {
  const [only] = listOf(value)
  return isFields(only) && '@value' in only ? only['@value'] : only
}

export const textOf = (value: unknown): string | null => {
  const only = plain(value)
  return typeof only === 'string' ? only : null
}

/** A name or the id of a node. */
export function iriIn(value: unknown): string | null {
  const [only] = listOf(value)
  return isFields(only) ? textOf(get(only, 'id')) : typeof only === 'string' ? only : null
}

/** The last part of every type of a node: `Annotation` for `oa:Annotation`. */
export const typesOf = (node: Fields): ReadonlySet<string> => new Set(listOf(get(node, 'type')).map(lastPart))

export const lastPart = (name: unknown): string =>
  typeof name === 'string' ? (name.split(/[#/:]/u).at(-1) ?? '') : isFields(name) ? lastPart(get(name, 'id')) : ''

/** Deeper than this nothing stands. */
const DEEPEST = 8

/** Every annotation in a document, in order: alone, in a list, in a graph, on the pages of a collection. */
export function annotationsIn(value: unknown, depth = 0): readonly Fields[] {
  if (depth > DEEPEST) return []
  if (Array.isArray(value)) return value.flatMap((entry: unknown) => annotationsIn(entry, depth + 1))
  if (!isFields(value)) return []
  if (typesOf(value).has('Annotation') || get(value, 'target') !== undefined) return [value]
  return (['items', 'first', 'graph'] as const).flatMap((name) => annotationsIn(get(value, name), depth + 1))
}

/** What nodes of a flat document refer to each other by; a node that stands whole where it is used is itself. */
export function lookUpIn(value: unknown): (node: unknown) => unknown {
  const nodes = isFields(value) ? listOf(get(value, 'graph')) : []
  const byId = new Map(nodes.filter(isFields).map((node) => [textOf(get(node, 'id')), node]))
  return (node) => {
    const id = isFields(node) && Object.keys(node).length === 1 ? textOf(get(node, 'id')) : null
    return (id === null ? undefined : byId.get(id)) ?? node
  }
}
