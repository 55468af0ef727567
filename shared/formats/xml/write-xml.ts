import { holdable } from './xml-characters.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Readers turn these into spaces or line feeds unless they are references.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}
const entityOf = (character: string): string => ENTITIES[character] ?? character

/** Text between tags. What XML cannot hold becomes U+FFFD. */
export const xmlText = (text: string): string => holdable(text).replace(/[&<>\r]/g, entityOf)

/** `undefined` leaves an attribute out. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>

const attributesOf = (attributes: XmlAttributes): string =>
  Object.entries(attributes)
    .map(([name, value]) =>
      value === undefined ? '' : ` ${name}="${holdable(value).replace(/[&<>"\t\n\r]/g, entityOf)}"`,
    )
    .join('')

/** An element whose children are elements, each already written. */
export const xmlElement = (name: string, attributes: XmlAttributes, children: readonly string[] = []): string =>
  children.length === 0
    ? `<${name}${attributesOf(attributes)}/>`
    : `<${name}${attributesOf(attributes)}>${children.join('')}</${name}>`

/** An element that holds text only. */
export const xmlTextElement = (name: string, text: string, attributes: XmlAttributes = {}): string =>
  `<${name}${attributesOf(attributes)}>${xmlText(text)}</${name}>`
