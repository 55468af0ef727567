import { messages } from '../../../messages/messages.ts'
import { readFields } from '../../../formats/qdpx/fields.ts'
import { FIELD_NAMES } from '../../../formats/qdpx/vocabulary.ts'
import { childOf, childrenOf, type XmlElement } from '../../../formats/xml/xml-element.ts'
import { linksOf } from './read-notes.ts'
import type { Cases } from './read-people.ts'
import type { SelectionContext } from './read-selection.ts'
import type { ReadSource } from './read-sources.ts'
import { strangeVariables } from './variables.ts'

const PLACES = ['PictureSelection', 'PDFSelection', 'AudioSelection', 'VideoSelection']

/** What a project holds that nobody here keeps, a sentence each; nothing for what it holds none of. */
export function leftInProject(
  project: XmlElement,
  names: ReadonlyMap<string, string>,
  cases: Cases,
  context: SelectionContext,
  sources: readonly ReadSource[],
): readonly string[] {
  const { left } = messages.qdpx
  const elements = childOf(project, 'Sources')?.children ?? []
  const counted: readonly (readonly [number, (count: number) => string])[] = [
    [placesIn(elements), left.places],
    [sum(sources, ({ lost }) => lost), left.lost],
    [sum(sources, ({ missingCodes }) => missingCodes), left.missingCodes],
    [unusedTags(context), left.unusedCodes],
    [context.codes.descriptions, left.codeDescriptions],
    [sum(elements, (source) => childrenOf(source, 'Coding').length), left.wholeSources],
    [cases.wholeSources, left.caseSources],
    [cases.descriptions + elements.filter(isDescribed).length, left.descriptions],
    [[...context.notes.keys()].filter((key) => !context.usedNotes.has(key)).length, left.notes],
    [strangeLinks(project, context), left.links],
    [childrenOf(childOf(project, 'Sets'), 'Set').length, left.sets],
    [childrenOf(childOf(project, 'Graphs'), 'Graph').length, left.graphs],
  ]
  const variables = strangeVariables(names)
  return [
    ...counted.flatMap(([count, sentence]) => (count === 0 ? [] : [sentence(count)])),
    ...(variables.length === 0 ? [] : [left.variables(variables.join(', '))]),
  ]
}

const sum = <Item>(items: readonly Item[], countOf: (item: Item) => number): number =>
  items.reduce((total, item) => total + countOf(item), 0)

/** Selections by coordinates or time, also those within a transcript. */
const placesIn = (elements: readonly XmlElement[]): number =>
  sum(elements, (source) => {
    const own = sum(PLACES, (name) => childrenOf(source, name).length)
    return own + sum(childrenOf(source, 'Transcript'), (one) => childrenOf(one, 'TranscriptSelection').length)
  })

const unusedTags = ({ codes, usedCodes }: SelectionContext): number =>
  [...codes.meanings].filter(([key, { type }]) => type === 'tag' && !usedCodes.has(key)).length

const isDescribed = (source: XmlElement): boolean =>
  readFields(childOf(source, 'Description')?.text ?? '', FIELD_NAMES) === null

/** Links that are neither a stance nor a note at a passage. */
const strangeLinks = (project: XmlElement, { codes, usedNotes }: SelectionContext): number =>
  linksOf(project).filter(
    ([origin, target]) =>
      codes.meanings.get(target)?.type !== 'question' && !usedNotes.has(origin) && !usedNotes.has(target),
  ).length
