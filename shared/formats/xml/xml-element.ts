/** An element as it was read. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string
  /** By their names with prefix. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** Its own text, that of children left out. */
  readonly text: string
  /** Text and children in their order; one stretch of text may be several pieces. */
  readonly content: readonly (XmlElement | string)[]
}

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? []

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name)
