import { type Annotation, exactOf, spanOf } from '../../model/annotation.ts'
import type { SourceContents } from '../../model/dossier-contents.ts'
import { addressOf } from '../../model/source.ts'
import { toCodePointOffsets } from '../../text/code-points.ts'
import { xmlElement, xmlTextElement } from '../xml/write-xml.ts'
import { annotationDescription } from './annotation-fields.ts'
import type { Codebook } from './codebook.ts'
import { writeFields } from './fields.ts'
import { guidOfPath } from './guid.ts'
import type { ProjectInput } from './project-input.ts'
import { type GivenName, uniqueNames } from './unique-names.ts'
import { FIELD, INTERNAL, VARIABLE } from './vocabulary.ts'
import { listOrNull, variableValue } from './write-cases.ts'

export const USER = guidOfPath('user')
/** Code points of the words that name a selection in other programs. */
const NAME_LENGTH = 80

export const textFileOf = (guid: string): string => `${guid}.txt`
export const noteGuidOf = (annotationGuid: string): string => guidOfPath('note', annotationGuid)

/** The sources with their passages; their texts are files of the archive. */
export function sourcesXml(input: ProjectInput, codebook: Codebook): string {
  if (input.sources.length === 0) return ''
  const nameSource = uniqueNames()
  const named = input.sources.map((contents) => ({ contents, name: nameSource(contents.source.title, 'Untitled') }))
  return xmlElement(
    'Sources',
    {},
    named.map(({ contents, name }) => sourceXml(contents, name, input, codebook)),
  )
}

function sourceXml(
  { source, text }: SourceContents,
  { shown, whole }: GivenName,
  input: ProjectInput,
  codebook: Codebook,
): string {
  const guid = input.guidOf('sources', source.id)
  const annotations = input.annotations.get(source.id) ?? []
  const offsets = toCodePointOffsets(
    text,
    annotations.flatMap((annotation) => [spanOf(annotation).start, spanOf(annotation).end]),
  )
  const { capsule } = source
  const attributes = {
    guid,
    name: shown,
    plainTextPath: `${INTERNAL}${textFileOf(guid)}`,
    creatingUser: USER,
    creationDateTime: capsule.importedAt,
  }
  return xmlElement('TextSource', attributes, [
    ...(whole === null ? [] : [xmlTextElement('Description', writeFields([[FIELD.name, whole]]))]),
    ...annotations.map((annotation, at) =>
      selectionXml(annotation, text, [offsets[at * 2] ?? 0, offsets[at * 2 + 1] ?? 0], input, codebook),
    ),
    variableValue(VARIABLE.subtitle, source.subtitle),
    variableValue(VARIABLE.authors, listOrNull(source.authors)),
    variableValue(VARIABLE.outlet, source.outlet),
    variableValue(VARIABLE.publishedAt, source.publishedAt),
    variableValue(VARIABLE.language, source.language === 'und' ? null : source.language),
    variableValue(VARIABLE.fileName, capsule.fileName),
    variableValue(VARIABLE.address, addressOf(source)),
    variableValue(VARIABLE.sha256, capsule.sha256),
  ])
}

/** @param span code points */
function selectionXml(
  annotation: Annotation,
  text: string,
  [start, end]: readonly [number, number],
  { guidOf }: ProjectInput,
  { codesOf, stanceCodeOf }: Codebook,
): string {
  const guid = guidOf('annotations', annotation.id)
  const description = annotationDescription(annotation, text, stanceCodeOf(annotation) !== null, guidOf)
  const attributes = {
    guid,
    name: nameOfWords(exactOf(annotation)),
    startPosition: String(start),
    endPosition: String(end),
    creatingUser: USER,
    creationDateTime: annotation.createdAt,
    modifyingUser: USER,
    modifiedDateTime: annotation.modifiedAt,
  }
  // One hash for all codings of a passage: they are the most of a project.
  const codingGuid = guidOfPath('coding', guid)
  const codings = codesOf(annotation).map((code, at) =>
    xmlElement(
      'Coding',
      { guid: numbered(codingGuid, at), creatingUser: USER, creationDateTime: annotation.createdAt },
      [xmlElement('CodeRef', { targetGUID: code })],
    ),
  )
  return xmlElement('PlainTextSelection', attributes, [
    ...(description === '' ? [] : [xmlTextElement('Description', description)]),
    ...codings,
    ...(annotation.note === '' ? [] : [xmlElement('NoteRef', { targetGUID: noteGuidOf(guid) })]),
  ])
}

/** The GUID with a number in place of its last digits. */
const numbered = (guid: string, at: number): string =>
  `${guid.slice(0, -6)}${at.toString(16).padStart(6, '0').toUpperCase()}`

/** The first words of a passage, on one line. */
export function nameOfWords(words: string): string {
  const line = words
    .slice(0, NAME_LENGTH * 4)
    .replace(/\s+/gu, ' ')
    .trim()
  const points = [...line]
  return points.length <= NAME_LENGTH ? line : `${points.slice(0, NAME_LENGTH).join('')}…`
}
