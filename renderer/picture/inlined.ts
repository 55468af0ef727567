/**
 * The properties of CSS that a picture takes with it as attributes. Geometry is not among them: in what is drawn here
 * positions, sizes and transforms stand in attributes already.
 */
export const PAINT_PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-opacity',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'paint-order',
  'opacity',
] as const

export const TEXT_PROPERTIES = [
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'letter-spacing',
  'text-anchor',
  'dominant-baseline',
  'direction',
] as const

/** What stands in a property when nobody has said anything: not worth an attribute. */
const INITIAL: Readonly<Record<string, string>> = {
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'paint-order': 'normal',
  opacity: '1',
  'font-style': 'normal',
  'letter-spacing': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  direction: 'ltr',
}

const PROPERTIES: ReadonlySet<string> = new Set([...PAINT_PROPERTIES, ...TEXT_PROPERTIES])

/** What an element of this name takes: a group only what it does not hand down, so that its parts need not undo it. */
function propertiesOf(element: string): readonly string[] {
  if (element === 'g') return ['opacity']
  return element === 'text' || element === 'tspan' ? [...PAINT_PROPERTIES, ...TEXT_PROPERTIES] : PAINT_PROPERTIES
}

/** What of these values an element's copy has to say, by attribute. */
export function inlinedAttributes(
  element: string,
  valueOf: (property: string) => string,
): readonly (readonly [name: string, value: string])[] {
  return propertiesOf(element).flatMap((property) => {
    const value = valueOf(property)
    // A part of a text has to undo what the text hands down to it.
    if (value === '' || (INITIAL[property] === value && element !== 'tspan')) return []
    // Without a stroke its width and dashes say nothing.
    if (property.startsWith('stroke-') && valueOf('stroke') === 'none') return []
    return [[property, value] as const]
  })
}

/** Attributes that mean something only in the page: how it is reached, styled, followed, pointed at and read out. */
const OF_THE_PAGE = /^(class|style|tabindex|id|role|href|xlink:href|data-.*|on.*|aria-.*)$/u

/** Whether a copy goes without this attribute; what is inlined is written from the computed values instead. */
export const isLeftOut = (attribute: string): boolean => OF_THE_PAGE.test(attribute) || PROPERTIES.has(attribute)
