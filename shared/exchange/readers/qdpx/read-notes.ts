import { keyOfGuid } from '../../../formats/qdpx/guid.ts'
import { childOf, childrenOf, type XmlElement } from '../../../formats/xml/xml-element.ts'
import { ok, type Result } from '../../../result.ts'
import type { ProjectFile } from './project-file.ts'

/** The texts of notes by their keys. */
export type Notes = ReadonlyMap<string, string>

export function readNotes({ project, textAt }: ProjectFile): Result<Notes> {
  const notes = new Map<string, string>()
  for (const note of childrenOf(childOf(project, 'Notes'), 'Note')) {
    const text = textOfSource(note, textAt)
    if (!text.ok) return text
    notes.set(keyOfGuid(note.attributes.get('guid') ?? ''), text.value ?? note.attributes.get('name') ?? '')
  }
  return ok(notes)
}

/** The text of a source or note, its line ends unchanged; null when the file does not carry it. */
export function textOfSource(element: XmlElement, textAt: ProjectFile['textAt']): Result<string | null> {
  const content = childOf(element, 'PlainTextContent')
  if (content) return ok(content.text)
  const path = element.attributes.get('plainTextPath')
  return path === undefined ? ok(null) : textAt(path)
}

/** Links between a note and something else, as NVivo writes annotations: keys of the notes by the other end. */
export function linkedNotes(project: XmlElement, notes: Notes): ReadonlyMap<string, readonly string[]> {
  const linked = new Map<string, string[]>()
  for (const [origin, target] of linksOf(project)) {
    const [note, other] = notes.has(origin) ? [origin, target] : [target, origin]
    if (!notes.has(note)) continue
    linked.set(other, [...(linked.get(other) ?? []), note])
  }
  return linked
}

/** Keys of both ends of every link. */
export const linksOf = (project: XmlElement): readonly (readonly [origin: string, target: string])[] =>
  childrenOf(childOf(project, 'Links'), 'Link').map(({ attributes }) => [
    keyOfGuid(attributes.get('originGUID') ?? ''),
    keyOfGuid(attributes.get('targetGUID') ?? ''),
  ])
