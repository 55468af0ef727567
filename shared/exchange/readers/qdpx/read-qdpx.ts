import { childOf, childrenOf, type XmlElement } from '../../../formats/xml/xml-element.ts'
import { ok, type Result } from '../../../result.ts'
import { messages } from '../../../messages/messages.ts'
import type { Incoming, IncomingAnnotation, IncomingPerson } from '../../incoming.ts'
import { type Codes, readCodes } from './code-meanings.ts'
import { joinedSelections } from './joined-selections.ts'
import { leftInProject } from './left-in-project.ts'
import { openProject, type ProjectFile } from './project-file.ts'
import { type Cases, readCases } from './read-people.ts'
import { linkedNotes, linksOf, readNotes } from './read-notes.ts'
import type { SelectionContext } from './read-selection.ts'
import { notTextMessage, type ReadSource, readTextSource, sourceValues } from './read-sources.ts'
import { variableNames } from './variables.ts'

/**
 * A project of REFI-QDA 1.0, of any program.
 * @returns what it holds; `import/malformed`, `import/too-large`, `import/encoding`, `import/newer-version`,
 * `import/unknown-format`
 */
export function readQdpx(bytes: Uint8Array): Result<Incoming> {
  const file = openProject(bytes)
  if (!file.ok) return file
  const { project } = file.value
  const notes = readNotes(file.value)
  if (!notes.ok) return notes
  const names = variableNames(project)
  const cases = readCases(project, names)
  const codes = readCodes(project, new Set(cases.people.map(({ key }) => key)))
  const context: SelectionContext = {
    codes,
    notes: notes.value,
    linkedNotes: linkedNotes(project, notes.value),
    speakers: cases.speakers,
    usedNotes: new Set(),
    usedCodes: new Set(),
  }
  const read = readSources(file.value, names, cases, context)
  if (!read.ok) return read
  const annotations = withLinkedStances(
    codesAreSingle(project)
      ? joinedSelections(read.value.sources.flatMap((source) => source.annotations))
      : read.value.sources.flatMap((source) => source.annotations),
    project,
    codes,
  )
  return ok({
    sources: read.value.sources.map(({ source }) => source),
    people: peopleOf(cases, codes, annotations),
    questions: codes.questions,
    annotations,
    left: [...read.value.left, ...leftInProject(project, names, cases, context, read.value.sources)],
  })
}

interface Sources {
  readonly sources: readonly ReadSource[]
  readonly left: readonly string[]
}

function readSources(
  file: ProjectFile,
  names: ReadonlyMap<string, string>,
  cases: Cases,
  context: SelectionContext,
): Result<Sources> {
  const sources: ReadSource[] = []
  const left: string[] = []
  for (const element of childOf(file.project, 'Sources')?.children ?? []) {
    const text = element.name === 'TextSource' ? element : childOf(element, 'Representation')
    if (!text) {
      left.push(notTextMessage(element))
      continue
    }
    const read = readTextSource(text, element, sourceValues(element, names, cases.sourceValues), file, context)
    if (!read.ok) return read
    sources.push(read.value)
    if (read.value.source.text === null) {
      left.push(messages.qdpx.left.noText(read.value.source.title || messages.qdpx.untitled))
    }
  }
  return ok({ sources, left })
}

const codesAreSingle = (project: XmlElement): boolean =>
  (childOf(project, 'Sources')?.children ?? [])
    .flatMap((source) => [source, ...childrenOf(source, 'Representation')])
    .flatMap((source) => childrenOf(source, 'PlainTextSelection'))
    .every((selection) => childrenOf(selection, 'Coding').length <= 1)

/** A stance that stands in a link only, where a program kept links and dropped the codes below questions. */
function withLinkedStances(
  annotations: readonly IncomingAnnotation[],
  project: XmlElement,
  { meanings }: Codes,
): readonly IncomingAnnotation[] {
  const linked = new Map(
    linksOf(project).flatMap(([origin, target]) => {
      const meaning = meanings.get(target)
      return meaning?.type === 'question' ? [[origin, meaning] as const] : []
    }),
  )
  return annotations.map((annotation) => {
    const link = linked.get(annotation.key)
    const { questionKey, stance } = annotation
    if (!link || stance !== null || (questionKey !== null && questionKey !== link.questionKey)) return annotation
    return { ...annotation, questionKey: link.questionKey, stance: link.stance }
  })
}

/** The cases, and the people of whom a file has only the code. */
function peopleOf(
  { people }: Cases,
  { meanings }: Codes,
  annotations: readonly IncomingAnnotation[],
): readonly IncomingPerson[] {
  const known = new Set(people.map(({ key }) => key))
  const speaking = new Set(annotations.map(({ personKey }) => personKey))
  const coded = [...meanings.values()].flatMap((meaning) =>
    meaning.type === 'person' && !known.has(meaning.personKey) && speaking.has(meaning.personKey)
      ? [{ key: meaning.personKey, name: meaning.name || messages.qdpx.untitled }]
      : [],
  )
  const nobody = { aliases: [], role: null, affiliation: null, standing: 'other', statedRoles: [] } as const
  return [...people, ...coded.map((person) => ({ ...person, ...nobody }))]
}
