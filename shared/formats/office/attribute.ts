import type { XmlElement } from '../xml/xml-element.ts'

/** An attribute by its name without prefix: programs that rewrite files give namespaces other prefixes. */
export function attributeOf(element: XmlElement | undefined, name: string, prefix = 'w'): string | null {
  if (!element) return null
  const usual = element.attributes.get(`${prefix}:${name}`)
  if (usual !== undefined) return usual
  for (const [key, value] of element.attributes) if (key.slice(key.indexOf(':') + 1) === name) return value
  return null
}
