import { ANNOTATION_KINDS, type AnnotationKind } from '../../../model/annotation.ts'
import { readHtml } from '../../../notes/read-html.ts'
import { writeNote } from '../../../notes/write-note.ts'
import { type Fields, isFields, listOf, oneOf } from '../values.ts'
import { get, iriIn, lastPart, textOf, typesOf } from './nodes.ts'

export interface Bodies {
  readonly kind: AnnotationKind | null
  readonly note: string
  readonly tags: readonly string[]
  /** How many say nothing that can be kept. */
  readonly other: number
}

const TAGGING: ReadonlySet<string> = new Set(['tagging', 'classifying', 'identifying'])
const TAG_TYPES = ['Tag', 'SemanticTag']

/** What the bodies of an annotation say: words that tag or classify are tags, all others the note. */
export function readBodies(annotation: Fields, lookUp: (node: unknown) => unknown): Bodies {
  const motivations = listOf(get(annotation, 'motivation')).map(lastPart)
  const notes: string[] = []
  const tags = new Set<string>()
  let kind: AnnotationKind | null = null
  let other = 0
  const bodies = listOf(get(annotation, 'body')).flatMap((body) => {
    const node = lookUp(body)
    return isFields(node) && get(node, 'items') !== undefined ? listOf(get(node, 'items')).map(lookUp) : [node]
  })
  for (const body of [...bodies, ...listOf(get(annotation, 'bodyValue'))]) {
    const text = wordsOf(body)
    if (text === null) {
      other += 1
      continue
    }
    const purposes = isFields(body) ? listOf(get(body, 'purpose')).map(lastPart) : []
    const asOf = purposes.length > 0 ? purposes : motivations
    const isTag =
      asOf.some((purpose) => TAGGING.has(purpose)) ||
      (isFields(body) && TAG_TYPES.some((type) => typesOf(body).has(type)))
    const known = asOf.includes('classifying') ? oneOf(ANNOTATION_KINDS, text) : null
    if (known !== null) kind ??= known
    else if (isTag && typeof body !== 'string') tags.add(text)
    else if (text !== '') notes.push(text)
  }
  return { kind, note: notes.join('\n\n'), tags: [...tags].filter((tag) => tag !== ''), other }
}

/** The words of a body: its text, else what it is called, else what it leads to. */
function wordsOf(body: unknown): string | null {
  if (typeof body === 'string') return body
  if (!isFields(body)) return null
  const value = textOf(get(body, 'value'))
  if (value !== null) return textOf(get(body, 'format')) === 'text/html' ? writeNote(readHtml(value)) : value
  const [source] = listOf(get(body, 'source'))
  const label = textOf(get(body, 'label')) ?? (isFields(source) ? textOf(get(source, 'label')) : null)
  return label ?? iriIn(source) ?? (get(body, 'type') === undefined ? iriIn(body) : null)
}
