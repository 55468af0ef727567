import type { IncomingAnnotation, IncomingSource } from '../incoming.ts'

/** A source of which only the key is known. */
export const bareSource = (key: string): IncomingSource => ({
  key,
  title: '',
  subtitle: null,
  authors: [],
  outlet: null,
  publishedAt: null,
  language: 'und',
  fileName: null,
  address: null,
  sha256: null,
  text: null,
  blocks: null,
  original: null,
})

/** An annotation of which nothing is said. */
export const bareAnnotation = (key: string, sourceKey: string): IncomingAnnotation => ({
  key,
  sourceKey,
  kind: null,
  start: null,
  end: null,
  exact: '',
  prefix: '',
  suffix: '',
  personKey: null,
  questionKey: null,
  stance: null,
  date: null,
  figure: null,
  note: '',
  tags: [],
  quotationOnly: false,
  ownVoice: false,
  createdAt: null,
  modifiedAt: null,
})

/** Keys that are given once: a second one of the same name gets a number. */
export function uniqueKeys(): (wanted: string) => string {
  const given = new Set<string>()
  return (wanted) => {
    let key = wanted
    for (let count = 2; given.has(key); count += 1) key = `${wanted}#${String(count)}`
    given.add(key)
    return key
  }
}
