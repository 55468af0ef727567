import { type AnnotationKind, ANNOTATION_KINDS } from '../../../model/annotation.ts'
import type { Stance } from '../../../model/question.ts'
import { readFields } from '../../../formats/qdpx/fields.ts'
import { keyOfGuid } from '../../../formats/qdpx/guid.ts'
import { FIELD, FIELD_NAMES, MARKED, type Marker } from '../../../formats/qdpx/vocabulary.ts'
import { childOf, childrenOf, type XmlElement } from '../../../formats/xml/xml-element.ts'
import type { IncomingQuestion } from '../../incoming.ts'

/** What it says of a passage that it has a code. */
export type CodeMeaning =
  | { readonly type: 'kind'; readonly kind: AnnotationKind }
  | { readonly type: 'question'; readonly questionKey: string; readonly stance: string | null }
  | { readonly type: 'person'; readonly personKey: string; readonly name: string }
  | { readonly type: 'tag'; readonly tag: string }

export interface Codes {
  /** By the key of the code. */
  readonly meanings: ReadonlyMap<string, CodeMeaning>
  /** As it would be called as a tag. */
  readonly names: ReadonlyMap<string, string>
  readonly questions: readonly IncomingQuestion[]
  /** Of codes that are no groups of ours: what nobody here keeps. */
  readonly descriptions: number
}

interface FlatCode {
  readonly key: string
  readonly name: string
  readonly parents: readonly string[]
  readonly element: XmlElement
}

/**
 * What the codes of a project mean. Those of our own files are known by GUID or by what stands in the description of
 * their group; a code of the same GUID as a case is that case; all others are tags.
 * @param caseKeys keys of the cases
 */
export function readCodes(project: XmlElement, caseKeys: ReadonlySet<string>): Codes {
  const meanings = new Map<string, CodeMeaning>()
  const questions: IncomingQuestion[] = []
  const others: FlatCode[] = []
  for (const element of childrenOf(childOf(childOf(project, 'CodeBook'), 'Codes'), 'Code')) {
    const marker = markerOf(element)
    if (marker === null) {
      others.push(...flattened(element, []))
    } else if (marker === 'questions') {
      for (const child of childrenOf(element, 'Code')) questions.push(readQuestion(child, meanings))
    } else if (marker === 'people') {
      for (const child of childrenOf(element, 'Code')) {
        meanings.set(keyOf(child), { type: 'person', personKey: keyOf(child), name: wholeName(child) })
      }
    } else if (marker === 'tags') {
      for (const child of childrenOf(element, 'Code')) {
        meanings.set(keyOf(child), { type: 'tag', tag: wholeName(child) })
        // Somebody may have put codes of their own below one.
        others.push(...childrenOf(child, 'Code').flatMap((below) => flattened(below, [nameOf(child)])))
      }
    } else {
      meanings.set(keyOf(element), { type: 'kind', kind: marker })
      others.push(...childrenOf(element, 'Code').flatMap((below) => flattened(below, [nameOf(element)])))
    }
  }
  const tags = tagNames(others)
  for (const { key, name } of others) {
    if (caseKeys.has(key)) meanings.set(key, { type: 'person', personKey: key, name })
    else meanings.set(key, { type: 'tag', tag: tags.get(key) ?? name })
  }
  const names = new Map([...namesOf(project), ...tags])
  return { meanings, names, questions, descriptions: others.filter(({ element }) => described(element)).length }
}

const keyOf = (code: XmlElement): string => keyOfGuid(code.attributes.get('guid') ?? '')
const nameOf = (code: XmlElement): string => code.attributes.get('name') ?? ''
const described = (code: XmlElement): boolean => (childOf(code, 'Description')?.text ?? '').trim() !== ''

const fieldsOf = (code: XmlElement): ReadonlyMap<string, readonly string[]> =>
  readFields(childOf(code, 'Description')?.text ?? '', FIELD_NAMES) ?? new Map()

const wholeName = (code: XmlElement): string => fieldsOf(code).get(FIELD.name)?.[0] ?? nameOf(code)

const MARKERS: readonly Marker[] = [...ANNOTATION_KINDS, 'questions', 'people', 'tags']

function markerOf(code: XmlElement): Marker | null {
  const said = fieldsOf(code).get(FIELD.marker)?.[0]
  const key = keyOf(code)
  return MARKERS.find((marker) => said === marker || keyOfGuid(MARKED[marker].guid) === key) ?? null
}

function flattened(code: XmlElement, parents: readonly string[]): readonly FlatCode[] {
  const name = nameOf(code)
  const children = childrenOf(code, 'Code').flatMap((child) => flattened(child, [...parents, name]))
  return [{ key: keyOf(code), name, parents, element: code }, ...children]
}

/** The question of a code, and what its own and its stances' codes mean. */
function readQuestion(code: XmlElement, meanings: Map<string, CodeMeaning>): IncomingQuestion {
  const questionKey = keyOf(code)
  meanings.set(questionKey, { type: 'question', questionKey, stance: null })
  const scale: Stance[] = []
  for (const child of childrenOf(code, 'Code')) {
    const fields = fieldsOf(child)
    const [prefix, shown] = [`${nameOf(code)}: `, nameOf(child)]
    const label = fields.get(FIELD.name)?.[0] ?? (shown.startsWith(prefix) ? shown.slice(prefix.length) : shown)
    const id = fields.get(FIELD.stanceId)?.[0] ?? label
    meanings.set(keyOf(child), { type: 'question', questionKey, stance: id })
    if (!fields.has(FIELD.offScale) && id !== '' && label !== '') scale.push({ id, label })
  }
  return { key: questionKey, wording: wholeName(code), scale }
}

/** The name of each code, with those above it where two codes share one. */
function tagNames(codes: readonly FlatCode[]): ReadonlyMap<string, string> {
  const uses = new Map<string, number>()
  for (const { name } of codes) uses.set(name, (uses.get(name) ?? 0) + 1)
  return new Map(
    codes.map(({ key, name, parents }) => [key, (uses.get(name) ?? 0) > 1 ? [...parents, name].join(' / ') : name]),
  )
}

function namesOf(project: XmlElement): readonly (readonly [string, string])[] {
  const all = childrenOf(childOf(childOf(project, 'CodeBook'), 'Codes'), 'Code').flatMap((code) => flattened(code, []))
  return all.map(({ key, element }) => [key, wholeName(element)])
}
