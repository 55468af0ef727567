import { inlinedAttributes, isLeftOut } from './inlined.ts'

const SVG_NAMESPACE = 'http://www.w3.org/2000/svg'

/** Only these go into a picture: none of them can lead out of it or run anything. */
const KEPT: ReadonlySet<string> = new Set(
  'svg g title desc text tspan rect circle ellipse line polyline polygon path clipPath'.split(' '),
)

/** What is drawn for the one who works with the picture (focus rings, areas to point at) is marked with this. */
const PAGE_ONLY = '[data-page-only]'

export interface StandaloneOptions {
  /** Left out when the text is drawn otherwise. */
  readonly text?: boolean
}

/**
 * A copy of an SVG of the page that needs nothing of the page: colours and type as computed now, the surface behind it
 * as its ground, its size in px. Title and description are kept, or a title is made of its name (`aria-label`, or
 * `data-title` where the name is that of what is around it); classes, ids, links, roles and handlers are not.
 * The SVG has to be on the page and drawn with plain shapes; no transforms by CSS.
 */
export function standaloneSvg(svg: SVGSVGElement, { text = true }: StandaloneOptions = {}): SVGSVGElement {
  const copy = document.createElementNS(SVG_NAMESPACE, 'svg')
  const { width, height } = svg.getBoundingClientRect()
  takeAttributes(svg, copy)
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${String(width)} ${String(height)}`)
  copyChildren(svg, copy, text)
  name(svg, copy)
  copy.insertBefore(groundOf(svg, copy), firstDrawn(copy))
  return copy
}

/** As it goes into a file. */
export const serialise = (svg: SVGSVGElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`

function name(svg: SVGSVGElement, copy: SVGSVGElement): void {
  const given = svg.dataset['title'] ?? svg.getAttribute('aria-label')
  copy.setAttribute('role', 'img')
  if (given === null || [...copy.children].some(({ localName }) => localName === 'title')) return
  const title = document.createElementNS(SVG_NAMESPACE, 'title')
  title.append(given)
  copy.prepend(title)
}

function copyChildren(from: Element, to: Element, text: boolean): void {
  for (const child of from.childNodes) {
    if (child instanceof Text) to.append(document.createTextNode(child.data))
    else if (child instanceof SVGElement && isKept(child, text)) to.append(copyOf(child, text))
  }
}

function isKept(element: SVGElement, text: boolean): boolean {
  if (!KEPT.has(element.localName) || element.matches(PAGE_ONLY)) return false
  if (!text && element.localName === 'text') return false
  const style = getComputedStyle(element)
  // A title has no box of its own anywhere.
  return !(element instanceof SVGGraphicsElement) || (style.display !== 'none' && style.visibility !== 'hidden')
}

function copyOf(element: SVGElement, text: boolean): SVGElement {
  const copy = document.createElementNS(SVG_NAMESPACE, element.localName) as SVGElement
  takeAttributes(element, copy)
  if (element instanceof SVGGraphicsElement) {
    const style = getComputedStyle(element)
    const inlined = inlinedAttributes(element.localName, (property) => style.getPropertyValue(property))
    for (const [name, value] of inlined) copy.setAttribute(name, value)
  }
  copyChildren(element, copy, text)
  return copy
}

function takeAttributes(from: Element, to: Element): void {
  for (const { name, value } of from.attributes) if (!isLeftOut(name) && name !== 'xmlns') to.setAttribute(name, value)
}

function groundOf(svg: SVGSVGElement, copy: SVGSVGElement): SVGElement {
  const ground = document.createElementNS(SVG_NAMESPACE, 'rect')
  const [x = '0', y = '0', width = '0', height = '0'] = (copy.getAttribute('viewBox') ?? '').split(/[\s,]+/u)
  for (const [name, value] of Object.entries({ x, y, width, height, fill: surfaceBehind(svg) }))
    ground.setAttribute(name, value)
  return ground
}

/** The colour that is seen behind it: of the nearest surface that is not clear. */
function surfaceBehind(element: Element): string {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor
    if (colour !== 'transparent' && !/,\s*0\)$/u.test(colour)) return colour
  }
  return 'white'
}

/** Title and description come first in an SVG. */
const firstDrawn = (svg: SVGSVGElement): Element | null =>
  [...svg.children].find(({ localName }) => localName !== 'title' && localName !== 'desc') ?? null
