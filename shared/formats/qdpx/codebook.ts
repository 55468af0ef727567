import { groupBy } from '../../analysis/group-by.ts'
import { scaleOf } from '../../analysis/scale-of.ts'
import { type Annotation, ANNOTATION_KINDS } from '../../model/annotation.ts'
import type { Question, Stance } from '../../model/question.ts'
import { xmlElement, xmlTextElement } from '../xml/write-xml.ts'
import { type Field, writeFields } from './fields.ts'
import { guidOfPath } from './guid.ts'
import type { ProjectInput } from './project-input.ts'
import { type GivenName, uniqueNames } from './unique-names.ts'
import { FIELD, MARKED, type Marker, YES } from './vocabulary.ts'

export interface Codebook {
  /** The element. */
  readonly xml: string
  /** GUIDs of the codes that an annotation is given, in order: kind, stance or question, speaker, tags. */
  readonly codesOf: (annotation: Annotation) => readonly string[]
  /** GUID of the code for the stance of an annotation; null when it takes none on a question. */
  readonly stanceCodeOf: (annotation: Annotation) => string | null
  /** Of people, by their ids: a case and its code have one name. */
  readonly nameOfPerson: (id: string) => GivenName
}

type Scales = ReadonlyMap<string, readonly Stance[]>
type NameCode = ReturnType<typeof uniqueNames>
const NO_NAME: GivenName = { shown: '', whole: null }

/**
 * The codes of a dossier. A person is a code with the GUID of their case, as NVivo writes it: programs that know no
 * cases of passages keep the speaker as a code.
 */
export function codebookOf(input: ProjectInput): Codebook {
  const { contents, guidOf } = input
  const nameCode = uniqueNames()
  const marked = new Map(ALL_MARKED.map((marker) => [marker, nameCode(MARKED[marker].name, '')]))
  const group = (marker: Marker, children: readonly string[]): string =>
    children.length === 0 && !isKind(marker) ? '' : markedCode(marker, marked.get(marker) ?? NO_NAME, children)

  const answers = groupBy(contents.annotations, ({ questionId }) => questionId)
  const scales: Scales = new Map(
    contents.questions.map((question) => [question.id, scaleOf(question, answers.get(question.id) ?? [])]),
  )
  const questions = contents.questions.map((question) =>
    questionCode(question, scales.get(question.id) ?? [], guidOf('questions', question.id), nameCode),
  )
  const names = new Map(contents.people.map(({ id, name }) => [id, nameCode(name, 'Person')]))
  const people = contents.people.map(({ id }) => {
    const { shown, whole } = names.get(id) ?? NO_NAME
    return code(guidOf('people', id), shown, MARKED.people.color, [[FIELD.name, whole]])
  })
  const written = input.sources.flatMap(({ source }) => input.annotations.get(source.id) ?? [])
  const tags = [...new Set(written.flatMap((annotation) => annotation.tags))].sort().map((tag) => {
    const { shown, whole } = nameCode(tag, 'Tag')
    return code(guidOfPath('tag', tag), shown, MARKED.tags.color, [[FIELD.name, whole]])
  })
  const groups = [
    ...ANNOTATION_KINDS.map((kind) => group(kind, [])),
    group('questions', questions),
    group('people', people),
    group('tags', tags),
  ]
  return {
    xml: xmlElement('CodeBook', {}, [xmlElement('Codes', {}, groups)]),
    nameOfPerson: (id) => names.get(id) ?? NO_NAME,
    ...codingOf(input, scales),
  }
}

const ALL_MARKED = [...ANNOTATION_KINDS, 'questions', 'people', 'tags'] as const
const isKind = (marker: Marker): boolean => ANNOTATION_KINDS.some((kind) => kind === marker)

function markedCode(marker: Marker, { shown }: GivenName, children: readonly string[]): string {
  const { guid, color } = MARKED[marker]
  return code(guid, shown, color, [[FIELD.marker, marker]], children, isKind(marker))
}

function code(
  guid: string,
  name: string,
  color: string,
  fields: readonly Field[],
  children: readonly string[] = [],
  codable = true,
): string {
  const description = writeFields(fields)
  return xmlElement('Code', { guid, name, isCodable: String(codable), color }, [
    ...(description === '' ? [] : [xmlTextElement('Description', description)]),
    ...children,
  ])
}

/** A question with the steps of its scale. The name of a step begins with the question, as names are given once. */
function questionCode(question: Question, scale: readonly Stance[], guid: string, nameCode: NameCode): string {
  const { shown, whole } = nameCode(question.wording, 'Question')
  const onScale = new Set(question.scale.map(({ id }) => id))
  const stances = scale.map(({ id, label }, at) => {
    const long = nameCode(`${shown}: ${label}`, '').shown
    return code(stanceGuid(guid, id, at), long, MARKED.questions.color, [
      [FIELD.name, long === `${shown}: ${label}` ? null : label],
      [FIELD.stanceId, id],
      [FIELD.offScale, onScale.has(id) ? null : YES],
    ])
  })
  return code(guid, shown, MARKED.questions.color, [[FIELD.name, whole]], stances)
}

const stanceGuid = (question: string, id: string, at: number): string => guidOfPath('stance', question, id, String(at))

function codingOf({ contents, guidOf }: ProjectInput, scales: Scales): Pick<Codebook, 'codesOf' | 'stanceCodeOf'> {
  const people = new Set(contents.people.map(({ id }) => id))
  const places = new Map(
    // Of two steps of one id the first is meant.
    [...scales].map(([id, scale]) => [id, new Map(scale.map((stance, at) => [stance.id, at] as const).reverse())]),
  )
  const stanceCodeOf = ({ questionId, stance }: Annotation): string | null => {
    const at = questionId === null || stance === null ? undefined : places.get(questionId)?.get(stance)
    return at === undefined ? null : stanceGuid(guidOf('questions', questionId ?? ''), stance ?? '', at)
  }
  const tagGuids = new Map<string, string>()
  const tagGuid = (tag: string): string => {
    const guid = tagGuids.get(tag) ?? guidOfPath('tag', tag)
    tagGuids.set(tag, guid)
    return guid
  }
  const codesOf = (annotation: Annotation): readonly string[] => {
    const { kind, questionId, speakerId, tags } = annotation
    const stance = stanceCodeOf(annotation)
    return [
      MARKED[kind].guid,
      ...(stance !== null
        ? [stance]
        : questionId !== null && scales.has(questionId)
          ? [guidOf('questions', questionId)]
          : []),
      ...(speakerId !== null && people.has(speakerId) ? [guidOf('people', speakerId)] : []),
      ...tags.map(tagGuid),
    ]
  }
  return { codesOf, stanceCodeOf }
}
