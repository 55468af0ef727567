import { groupBy } from '../../analysis/group-by.ts'
import type { Annotation } from '../../model/annotation.ts'
import type { Person, StatedRole } from '../../model/person.ts'
import { xmlElement, xmlTextElement } from '../xml/write-xml.ts'
import type { Codebook } from './codebook.ts'
import { writeFields, writeList } from './fields.ts'
import type { ProjectInput } from './project-input.ts'
import { FIELD, VARIABLE, type Variable } from './vocabulary.ts'

/** A value of a case or source; nothing when there is none. */
export function variableValue({ guid, type }: Variable, value: string | null): string {
  if (value === null) return ''
  return xmlElement('VariableValue', {}, [
    xmlElement('VariableRef', { targetGUID: guid }),
    xmlTextElement(`${type}Value`, value),
  ])
}

export const listOrNull = (items: readonly string[]): string | null => (items.length === 0 ? null : writeList(items))

/** The people as cases, with what they said; none when there is nobody. */
export function casesXml(input: ProjectInput, codebook: Codebook): string {
  const { contents } = input
  if (contents.people.length === 0) return ''
  const written = [...input.sources.flatMap(({ source }) => input.annotations.get(source.id) ?? [])]
  const said = groupBy(written, ({ speakerId }) => speakerId)
  return xmlElement(
    'Cases',
    {},
    contents.people.map((person) => caseXml(person, said.get(person.id) ?? [], input, codebook)),
  )
}

function caseXml(
  person: Person,
  said: readonly Annotation[],
  { guidOf }: ProjectInput,
  { nameOfPerson }: Codebook,
): string {
  const { id, aliases, role, affiliation, standing, statedRoles = [] } = person
  const guid = guidOf('people', id)
  const { shown, whole } = nameOfPerson(id)
  const roleOf = ({ role: stated, affiliation: at, asOf, sourceId }: StatedRole): string =>
    writeList([stated, at, asOf, sourceId === null ? null : guidOf('sources', sourceId)])
  const description = writeFields([
    [FIELD.name, whole],
    ...statedRoles.map((stated) => [FIELD.statedRole, roleOf(stated)] as const),
  ])
  return xmlElement('Case', { guid, name: shown }, [
    ...(description === '' ? [] : [xmlTextElement('Description', description)]),
    xmlElement('CodeRef', { targetGUID: guid }),
    variableValue(VARIABLE.role, role),
    variableValue(VARIABLE.affiliation, affiliation),
    variableValue(VARIABLE.standing, standing),
    variableValue(VARIABLE.aliases, listOrNull(aliases)),
    ...said.map((annotation) => xmlElement('SelectionRef', { targetGUID: guidOf('annotations', annotation.id) })),
  ])
}
