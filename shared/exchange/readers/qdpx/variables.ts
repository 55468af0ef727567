import { readList } from '../../../formats/qdpx/fields.ts'
import { keyOfGuid } from '../../../formats/qdpx/guid.ts'
import { VARIABLE, type Variable } from '../../../formats/qdpx/vocabulary.ts'
import { childOf, childrenOf, type XmlElement } from '../../../formats/xml/xml-element.ts'

/** Values of one source or case by the lower-case names of their variables. */
export type Values = ReadonlyMap<string, string>

/** Names of variables by the keys of their GUIDs. */
export const variableNames = (project: XmlElement): ReadonlyMap<string, string> =>
  new Map(
    childrenOf(childOf(project, 'Variables'), 'Variable').map(({ attributes }) => [
      keyOfGuid(attributes.get('guid') ?? ''),
      attributes.get('name') ?? '',
    ]),
  )

export function valuesOf(element: XmlElement, names: ReadonlyMap<string, string>): Values {
  const values = new Map<string, string>()
  for (const { children } of childrenOf(element, 'VariableValue')) {
    const reference = children.find(({ name }) => name === 'VariableRef')
    const value = children.find(({ name }) => name.endsWith('Value'))
    const name = names.get(keyOfGuid(reference?.attributes.get('targetGUID') ?? ''))
    if (name !== undefined && value) values.set(name.toLowerCase(), value.text)
  }
  return values
}

export const valueOf = (values: Values, variable: Variable): string | null =>
  values.get(variable.name.toLowerCase()) ?? null

export function listOf(values: Values, variable: Variable): readonly string[] {
  const value = valueOf(values, variable)
  return value === null ? [] : readList(value).flatMap((item) => item ?? [])
}

const OURS: ReadonlySet<string> = new Set(Object.values(VARIABLE).map(({ name }) => name.toLowerCase()))

/** Names of the variables that nobody here keeps. */
export const strangeVariables = (names: ReadonlyMap<string, string>): readonly string[] => [
  ...new Set([...names.values()].filter((name) => !OURS.has(name.toLowerCase()))),
]
