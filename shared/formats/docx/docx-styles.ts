import { attributeOf } from '../office/attribute.ts'
import { StyleRoles, type Style } from '../office/style-roles.ts'
import { childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts'

/** The value of an element that says one thing: `<w:name w:val="Title"/>`. */
export const valueOf = (element: XmlElement | undefined): string | null => attributeOf(element, 'val')

/** True for a switch that is there and not turned off. */
export const isOn = (element: XmlElement | undefined): boolean =>
  element !== undefined && !/^(?:0|false|off|none)$/iu.test(valueOf(element) ?? '')

/** Outline levels are counted from 0; 9 is text. */
export function outlineOf(properties: XmlElement | undefined): number | null {
  const value = valueOf(childOf(properties, 'outlineLvl'))
  return value !== null && /^[0-8]$/u.test(value) ? Number(value) + 1 : null
}

/** Whether a paragraph or a style is in a list; null where it says nothing. A list of number 0 is none. */
export function numberedBy(properties: XmlElement | undefined): boolean | null {
  const numbering = childOf(properties, 'numPr')
  return numbering ? valueOf(childOf(numbering, 'numId')) !== '0' : null
}

/** What the paragraph styles of a Word file say, by their ids. */
export function docxStyles(styles: XmlElement | null): StyleRoles {
  const found = new Map<string, Style>()
  for (const element of childrenOf(styles ?? undefined, 'style')) {
    const id = attributeOf(element, 'styleId')
    if (id === null || attributeOf(element, 'type') !== 'paragraph' || found.has(id)) continue
    const properties = childOf(element, 'pPr')
    found.set(id, {
      name: valueOf(childOf(element, 'name')) ?? id,
      parent: valueOf(childOf(element, 'basedOn')),
      outlineLevel: outlineOf(properties),
      isNumbered: numberedBy(properties) === true,
    })
  }
  return new StyleRoles(found)
}
