/** https://www.w3.org/TR/annotation-vocab/#json-ld-context, referred to and never fetched. */
export const W3C_CONTEXT = 'http://www.w3.org/ns/anno.jsonld'

/** Of what the W3C model has no words for. A name, not an address: there is nothing to load. */
export const NAMESPACE = 'urn:variorum:terms:'

const term = (name: string): string => `${NAMESPACE}${name}`
const reference = (name: string) => ({ '@id': term(name), '@type': '@id' })
const list = (name: string) => ({ '@id': term(name), '@container': '@list' })
const set = (name: string) => ({ '@id': term(name), '@container': '@set' })

const PLAIN = [
  ...['kind', 'stance', 'statedOn', 'figure', 'quotationOnly', 'ownVoice', 'override', 'localId'],
  ...['title', 'subtitle', 'outlet', 'published', 'fileName', 'address', 'sha256', 'text', 'role'],
  ...['affiliation', 'standing', 'wording', 'step', 'stepLabel', 'asOf'],
  ...['amount', 'amountTo', 'unit', 'scale', 'approximator', 'measure', 'quantityKind'],
] as const

/** Our terms, written into every document beside the address of the W3C's. */
export const OUR_CONTEXT: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(PLAIN.map((name) => [name, term(name)])),
  speaker: reference('speaker'),
  question: reference('question'),
  saidIn: reference('saidIn'),
  keptApartFrom: { ...reference('keptApartFrom'), '@container': '@set' },
  authors: list('authors'),
  aliases: list('aliases'),
  steps: list('steps'),
  blocks: list('blocks'),
  statedRoles: list('statedRoles'),
  sources: set('sources'),
  people: set('people'),
  questions: set('questions'),
}

const ESCAPED = /^urn:variorum:([a-z]+):(.+)$/u

/** A name for a record that is the same in every export. */
export const iriOf = (kind: 'dossier' | 'source' | 'annotation' | 'person' | 'question', id: string): string =>
  // A lone surrogate can't be written in UTF-8; no id that the app makes has one.
  `urn:variorum:${kind}:${encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\ufffd'))}`

/** The id that such a name was made of; null when it is none. */
export function idOf(iri: string): string | null {
  const [, , escaped] = ESCAPED.exec(iri) ?? []
  if (escaped === undefined) return null
  try {
    return decodeURIComponent(escaped)
  } catch (malformed) {
    // Such as `%zz`: then the name is not ours.
    void malformed
    return null
  }
}
