import { attributeOf } from '../office/attribute.ts'
import { StyleRoles, type Style } from '../office/style-roles.ts'
import { childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts'

const LEVEL = /^[1-9]\d?$/u

/** What the paragraph styles of a text document say, by their names; those of `content` are its own variants. */
export function odtStyles(content: XmlElement, styles: XmlElement | null): StyleRoles {
  const found = new Map<string, Style>()
  const groups = [
    childOf(styles ?? undefined, 'styles'),
    childOf(styles ?? undefined, 'automatic-styles'),
    childOf(content, 'automatic-styles'),
  ]
  for (const element of groups.flatMap((group) => childrenOf(group, 'style'))) {
    const name = attributeOf(element, 'name', 'style')
    if (name === null || attributeOf(element, 'family', 'style') !== 'paragraph') continue
    const level = attributeOf(element, 'default-outline-level', 'style') ?? ''
    found.set(name, {
      name,
      parent: attributeOf(element, 'parent-style-name', 'style'),
      outlineLevel: LEVEL.test(level) ? Number(level) : null,
      isNumbered: false,
    })
  }
  return new StyleRoles(found)
}
