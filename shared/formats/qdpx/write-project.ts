import { type Annotation, exactOf } from '../../model/annotation.ts'
import { messages } from '../../messages/messages.ts'
import type { ExportOptions } from '../export-format.ts'
import { isHoldable } from '../xml/xml-characters.ts'
import { xmlElement, xmlTextElement } from '../xml/write-xml.ts'
import { type Codebook, codebookOf } from './codebook.ts'
import { guidOfPath } from './guid.ts'
import type { ProjectInput } from './project-input.ts'
import { uniqueNames } from './unique-names.ts'
import { INTERNAL, NAMESPACE, ORIGIN, VARIABLE } from './vocabulary.ts'
import { casesXml } from './write-cases.ts'
import { nameOfWords, noteGuidOf, sourcesXml, textFileOf, USER } from './write-sources.ts'

export interface Project {
  /** project.qde */
  readonly xml: string
  /** Further texts in the folder of sources: notes that XML cannot hold. */
  readonly files: readonly (readonly [name: string, text: string])[]
}

/** The project of REFI-QDA 1.0: elements in the order of the schema, which ATLAS.ti insists on. */
export function projectOf(input: ProjectInput, options: ExportOptions): Project {
  const { dossier } = input.contents
  const codebook = codebookOf(input)
  const notes = notesOf(input)
  const attributes = {
    xmlns: NAMESPACE,
    name: dossier.title,
    origin: ORIGIN,
    creatingUserGUID: USER,
    creationDateTime: dossier.createdAt,
    modifyingUserGUID: USER,
    modifiedDateTime: options.exportedAt,
  }
  const project = xmlElement('Project', attributes, [
    xmlElement('Users', {}, [xmlElement('User', { guid: USER, name: 'Analyst' })]),
    codebook.xml,
    xmlElement(
      'Variables',
      {},
      Object.values(VARIABLE).map(({ guid, name, type }) =>
        xmlElement('Variable', { guid, name, typeOfVariable: type }),
      ),
    ),
    casesXml(input, codebook),
    sourcesXml(input, codebook),
    notes.length === 0 ? '' : xmlElement('Notes', {}, notes.map(noteXml)),
    linksXml(input, codebook),
    xmlTextElement('Description', projectDescription(input, options)),
  ])
  return {
    xml: `<?xml version="1.0" encoding="utf-8"?>\n${project}\n`,
    files: notes.flatMap(({ guid, text }) => (isHoldable(text) ? [] : [[textFileOf(guid), text] as const])),
  }
}

interface Note {
  readonly guid: string
  readonly name: string
  readonly text: string
  readonly about: Annotation
}

/** The notes of the analyst; and quotations whose source is not in the dossier, which have no other place. */
function notesOf({ sources, annotations, stray, guidOf }: ProjectInput): readonly Note[] {
  const nameNote = uniqueNames()
  const notes = sources
    .flatMap(({ source }) => annotations.get(source.id) ?? [])
    .filter(({ note }) => note !== '')
    .map((about) => ({
      guid: noteGuidOf(guidOf('annotations', about.id)),
      name: nameNote(nameOfWords(exactOf(about)), 'Note').shown,
      text: about.note,
      about,
    }))
  const quotations = stray.map((about) => ({
    guid: noteGuidOf(guidOf('annotations', about.id)),
    name: nameNote(messages.qdpx.strayName(nameOfWords(exactOf(about))), 'Note').shown,
    text: [exactOf(about), about.note].filter((part) => part !== '').join('\n\n'),
    about,
  }))
  return [...notes, ...quotations]
}

function noteXml({ guid, name, text, about }: Note): string {
  const attributes = {
    guid,
    name,
    plainTextPath: isHoldable(text) ? undefined : `${INTERNAL}${textFileOf(guid)}`,
    creatingUser: USER,
    creationDateTime: about.createdAt,
    modifyingUser: USER,
    modifiedDateTime: about.modifiedAt,
  }
  return xmlElement('Note', attributes, isHoldable(text) ? [xmlTextElement('PlainTextContent', text)] : [])
}

/** Each stance once more as a link from the passage to the step of the scale. */
function linksXml({ sources, annotations, guidOf, contents }: ProjectInput, { stanceCodeOf }: Codebook): string {
  const labels = new Map(
    contents.questions.flatMap(({ id, scale }) =>
      scale.map((stance) => [`${id}\n${stance.id}`, stance.label] as const),
    ),
  )
  const links = sources
    .flatMap(({ source }) => annotations.get(source.id) ?? [])
    .flatMap((annotation) => {
      const target = stanceCodeOf(annotation)
      if (target === null) return []
      const origin = guidOf('annotations', annotation.id)
      const stance = annotation.stance ?? ''
      const name = labels.get(`${annotation.questionId ?? ''}\n${stance}`) ?? stance
      const guid = guidOfPath('link', origin)
      return [xmlElement('Link', { guid, name, direction: 'OneWay', originGUID: origin, targetGUID: target })]
    })
  return links.length === 0 ? '' : xmlElement('Links', {}, links)
}

function projectDescription({ contents, stray }: ProjectInput, { override, exportedAt }: ExportOptions): string {
  const { qdpx } = messages
  return [
    qdpx.exported(exportedAt),
    ...(override === null ? [] : [qdpx.override(override)]),
    ...(stray.length === 0 ? [] : [qdpx.stray(stray.length)]),
    ...(contents.dossier.events ?? []).map(({ date, label }) => qdpx.event(date, label)),
  ].join('\n')
}
