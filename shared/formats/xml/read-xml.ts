import { fail, ok, type Result } from '../../result.ts'
import { isHoldable } from './xml-characters.ts'
import type { XmlElement } from './xml-element.ts'

/** Deeper than any project nests its codes; whoever walks a tree may do so by recursion. */
const DEEPEST = 200
/** In UTF-16 code units; a document type further down is refused. */
const MAX_PROLOGUE = 10_000

interface Open {
  readonly name: string
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly content: (XmlElement | string)[]
}

export interface XmlOptions {
  /** Passes over a document type that names something outside and declares nothing; never followed. */
  readonly allowsNamedType?: boolean
}

class Fault extends Error {}

const SPACE = /[ \t\n]*/y
const NAME = /[\p{L}_:][\p{L}\p{N}\p{M}_:.\-\u00b7]*/uy
const BLANK = /^[ \t\n]*$/
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads a document of XML 1.0 strictly and in linear time: elements, attributes, text, CDATA, the five entities and
 * numeric references. There is no document type: one is refused, so that no entity can be declared and nothing
 * outside can be named; with `allowsNamedType` a mere name is passed over, unread. Comments and processing instructions
 * are passed over.
 * @returns the root, or `import/malformed`
 */
export function readXml(document: string, { allowsNamedType = false }: XmlOptions = {}): Result<XmlElement> {
  const text = (document.startsWith('\ufeff') ? document.slice(1) : document).replace(/\r\n?/g, '\n')
  if (!isHoldable(text)) return fail('import/malformed', 'The XML holds characters that XML does not allow.')
  try {
    return ok(rootOf(text, allowsNamedType ? afterNamedType(text) : 0))
  } catch (error) {
    if (error instanceof Fault) return fail('import/malformed', error.message)
    throw error
  }
}

/** A document type without declarations of its own, and what may stand before it. */
const NAMED_TYPE =
  /^(?:\s|<\?(?:[^?]|\?(?!>))*\?>|<!--(?:[^-]|-(?!->))*-->)*<!DOCTYPE\s+[\w:.-]+(?:\s+(?:SYSTEM|PUBLIC\s+(?:"[^"<]*"|'[^'<]*'))\s+(?:"[^"<]*"|'[^'<]*'))?\s*>/

/** Where a named document type ends, 0 when there is none. */
const afterNamedType = (text: string): number => NAMED_TYPE.exec(text.slice(0, MAX_PROLOGUE))?.[0].length ?? 0

function rootOf(text: string, from: number): XmlElement {
  const open: Open[] = []
  let root: XmlElement | null = null
  const close = (): void => {
    const done = open.pop()
    if (!done) throw new Fault('An end tag has no start tag.')
    const element = elementOf(done)
    const parent = open.at(-1)
    if (parent) parent.content.push(element)
    else root = element
  }
  let at = from
  while (at < text.length) {
    const next = text.indexOf('<', at)
    addText(open.at(-1), text.slice(at, next === -1 ? text.length : next))
    if (next === -1) break
    const passed = passOver(text, next, open.at(-1))
    if (passed !== null) {
      at = passed
    } else if (text[next + 1] === '/') {
      at = readEndTag(text, next, open.at(-1))
      close()
    } else {
      if (root !== null) throw new Fault('There is a second root element.')
      const tag = readStartTag(text, next)
      open.push({ name: tag.name, tag: tag.name, attributes: tag.attributes, content: [] })
      if (open.length > DEEPEST) throw new Fault('The elements are nested too deeply.')
      if (tag.empty) close()
      at = tag.end
    }
  }
  if (open.length > 0 || root === null) throw new Fault('The XML ends before its root element does.')
  return root
}

function elementOf({ name, attributes, content }: Open): XmlElement {
  const children: XmlElement[] = []
  let text = ''
  for (const piece of content) {
    if (typeof piece === 'string') text += piece
    else children.push(piece)
  }
  return { name: localName(name), attributes, children, text, content }
}

function addText(element: Open | undefined, raw: string): void {
  if (element) {
    if (raw !== '') element.content.push(decoded(raw))
  } else if (!BLANK.test(raw)) {
    throw new Fault('There is text outside of the root element.')
  }
}

/** Where a comment, CDATA section or processing instruction at `at` ends; null when there is none. */
function passOver(text: string, at: number, element: Open | undefined): number | null {
  if (text.startsWith('<!--', at)) return endAfter(text, '-->', at + 4)
  if (text.startsWith('<?', at)) return endAfter(text, '?>', at + 2)
  if (text.startsWith('<![CDATA[', at)) {
    const end = endAfter(text, ']]>', at + 9)
    if (!element) throw new Fault('There is text outside of the root element.')
    element.content.push(text.slice(at + 9, end - 3))
    return end
  }
  if (text.startsWith('<!', at)) throw new Fault('A document type is not read.')
  return null
}

function endAfter(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from)
  if (at === -1) throw new Fault(`The XML ends before "${mark}".`)
  return at + mark.length
}

function readEndTag(text: string, at: number, element: Open | undefined): number {
  const name = take(NAME, text, at + 2)
  const end = at + 2 + name.length + take(SPACE, text, at + 2 + name.length).length
  if (element?.tag !== name || text[end] !== '>') throw new Fault(`The end tag "${name}" is not where it belongs.`)
  return end + 1
}

interface StartTag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly empty: boolean
  readonly end: number
}

function readStartTag(text: string, start: number): StartTag {
  const name = take(NAME, text, start + 1)
  if (name === '') throw new Fault('A tag has no name.')
  const attributes = new Map<string, string>()
  let at = start + 1 + name.length
  for (;;) {
    const space = take(SPACE, text, at).length
    at += space
    if (text[at] === '>') return { name, attributes, empty: false, end: at + 1 }
    if (text.startsWith('/>', at)) return { name, attributes, empty: true, end: at + 2 }
    const attribute = take(NAME, text, at)
    if (attribute === '' || space === 0) throw new Fault(`The tag "${name}" is not well-formed.`)
    if (attributes.has(attribute)) throw new Fault(`The tag "${name}" has "${attribute}" twice.`)
    const [value, end] = readValue(text, at + attribute.length, name)
    attributes.set(attribute, value)
    at = end
  }
}

/** What stands behind the name of an attribute, and where it ends. */
function readValue(text: string, from: number, tag: string): readonly [string, number] {
  let at = from + take(SPACE, text, from).length
  if (text[at] !== '=') throw new Fault(`An attribute of "${tag}" has no value.`)
  at += 1 + take(SPACE, text, at + 1).length
  const quote = text[at]
  const end = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1
  if (end === -1) throw new Fault(`An attribute of "${tag}" has no value in quotes.`)
  const raw = text.slice(at + 1, end)
  if (raw.includes('<')) throw new Fault(`An attribute of "${tag}" holds a "<".`)
  return [decoded(raw.replace(/[\t\n]/g, ' ')), end + 1]
}

function take(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

const decoded = (raw: string): string => (raw.includes('&') ? raw.replace(/&([^;&\s]{0,12};)?/g, characterOf) : raw)

function characterOf(reference: string, body: string | undefined): string {
  const name = body?.slice(0, -1) ?? ''
  const code = /^#(?:x([0-9a-fA-F]+)|(\d+))$/.exec(name)
  if (!code) {
    const known = Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined
    if (known === undefined) throw new Fault(`The entity "${reference}" is not known.`)
    return known
  }
  const point = code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16)
  const character = point <= 0x10ffff ? String.fromCodePoint(point) : ''
  if (character === '' || !isHoldable(character)) throw new Fault(`"${reference}" is no character.`)
  return character
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
