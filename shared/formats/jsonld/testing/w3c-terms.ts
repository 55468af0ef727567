const OA = 'http://www.w3.org/ns/oa#'
const AS = 'http://www.w3.org/ns/activitystreams#'
const XSD = 'http://www.w3.org/2001/XMLSchema#'
const DCTERMS = 'http://purl.org/dc/terms/'

const node = (id: string) => ({ '@id': id, '@type': '@id' })
const word = (id: string) => ({ '@id': id, '@type': '@vocab' })

/** Those terms of http://www.w3.org/ns/anno.jsonld that we write, as the vocabulary defines them. */
export const W3C_TERMS = {
  id: '@id',
  type: '@type',
  ...Object.fromEntries(
    ['Annotation', 'SpecificResource', 'TextualBody', 'TextQuoteSelector', 'TextPositionSelector'].map((name) => [
      name,
      `${OA}${name}`,
    ]),
  ),
  ...Object.fromEntries(['classifying', 'commenting', 'tagging'].map((name) => [name, `${OA}${name}`])),
  AnnotationCollection: `${AS}OrderedCollection`,
  AnnotationPage: `${AS}OrderedCollectionPage`,
  Person: 'http://xmlns.com/foaf/0.1/Person',
  name: 'http://xmlns.com/foaf/0.1/name',
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  format: 'http://purl.org/dc/elements/1.1/format',
  language: 'http://purl.org/dc/elements/1.1/language',
  body: node(`${OA}hasBody`),
  target: node(`${OA}hasTarget`),
  source: node(`${OA}hasSource`),
  selector: node(`${OA}hasSelector`),
  motivation: word(`${OA}motivatedBy`),
  purpose: word(`${OA}hasPurpose`),
  exact: `${OA}exact`,
  prefix: `${OA}prefix`,
  suffix: `${OA}suffix`,
  start: { '@id': `${OA}start`, '@type': `${XSD}nonNegativeInteger` },
  end: { '@id': `${OA}end`, '@type': `${XSD}nonNegativeInteger` },
  created: { '@id': `${DCTERMS}created`, '@type': `${XSD}dateTime` },
  modified: { '@id': `${DCTERMS}modified`, '@type': `${XSD}dateTime` },
  first: node(`${AS}first`),
  items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
  startIndex: { '@id': `${AS}startIndex`, '@type': `${XSD}nonNegativeInteger` },
  total: { '@id': `${AS}totalItems`, '@type': `${XSD}nonNegativeInteger` },
} as const
