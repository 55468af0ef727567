import { type Standing, STANDINGS, type StatedRole } from '../../../model/person.ts'
import { PartialDate } from '../../../model/primitives.ts'
import { readFields, readList } from '../../../formats/qdpx/fields.ts'
import { keyOfGuid } from '../../../formats/qdpx/guid.ts'
import { FIELD, FIELD_NAMES, VARIABLE } from '../../../formats/qdpx/vocabulary.ts'
import { childOf, childrenOf, type XmlElement } from '../../../formats/xml/xml-element.ts'
import { messages } from '../../../messages/messages.ts'
import type { IncomingPerson } from '../../incoming.ts'
import { listOf, valueOf, type Values, valuesOf } from './variables.ts'

export interface Cases {
  readonly people: readonly IncomingPerson[]
  /** Key of the person by the key of a selection that their case names. */
  readonly speakers: ReadonlyMap<string, string>
  /** MAXQDA and Quirkos put the variables of a source into a case without a name: by the key of the source. */
  readonly sourceValues: ReadonlyMap<string, Values>
  /** Cases that stand for whole sources. */
  readonly wholeSources: number
  /** Descriptions that nobody here keeps. */
  readonly descriptions: number
}

/** The cases of a project as people. */
export function readCases(project: XmlElement, names: ReadonlyMap<string, string>): Cases {
  const people: IncomingPerson[] = []
  const speakers = new Map<string, string>()
  const sourceValues = new Map<string, Values>()
  let wholeSources = 0
  let descriptions = 0
  for (const element of childrenOf(childOf(project, 'Cases'), 'Case')) {
    const values = valuesOf(element, names)
    const [source, ...others] = childrenOf(element, 'SourceRef').map(targetOf)
    if (!element.attributes.has('name') && source !== undefined && others.length === 0) {
      sourceValues.set(source, values)
      continue
    }
    const description = childOf(element, 'Description')?.text ?? ''
    const fields = readFields(description, FIELD_NAMES)
    if (fields === null) descriptions += 1
    if (source !== undefined) wholeSources += 1
    const person = personOf(element, values, fields ?? new Map())
    people.push(person)
    for (const selection of childrenOf(element, 'SelectionRef').map(targetOf)) {
      if (!speakers.has(selection)) speakers.set(selection, person.key)
    }
  }
  return { people, speakers, sourceValues, wholeSources, descriptions }
}

const targetOf = ({ attributes }: XmlElement): string => keyOfGuid(attributes.get('targetGUID') ?? '')

function personOf(
  { attributes }: XmlElement,
  values: Values,
  fields: ReadonlyMap<string, readonly string[]>,
): IncomingPerson {
  return {
    key: keyOfGuid(attributes.get('guid') ?? ''),
    name: fields.get(FIELD.name)?.[0] ?? (attributes.get('name') || messages.qdpx.untitled),
    aliases: listOf(values, VARIABLE.aliases).filter((alias) => alias !== ''),
    role: valueOf(values, VARIABLE.role),
    affiliation: valueOf(values, VARIABLE.affiliation),
    standing: standingOf(valueOf(values, VARIABLE.standing)),
    statedRoles: (fields.get(FIELD.statedRole) ?? []).map(statedRoleOf),
  }
}

const standingOf = (value: string | null): Standing => STANDINGS.find((standing) => standing === value) ?? 'other'

function statedRoleOf(value: string): StatedRole {
  const [role = null, affiliation = null, date = null, source = null] = readList(value)
  const asOf = PartialDate.safeParse(date)
  return { role, affiliation, asOf: asOf.success ? asOf.data : null, sourceId: source && keyOfGuid(source) }
}
