import { isHoldable } from '../xml/xml-characters.ts'

/**
 * What the format has no place for stands in a `Description`, a field a line: `Unit: USD`. People read it in any
 * program, and we read it back. Nulls are left out.
 */
export type Field = readonly [name: string, value: string | null]

/** The name of a field begins with a capital and has letters and spaces only. */
const LINE = /^([A-Z][A-Za-z0-9-]*(?: [A-Za-z0-9-]+)*):(?: ([^]*))?$/u

export const writeFields = (fields: readonly Field[]): string =>
  fields.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${escaped(value)}`])).join('\n')

/** The values by field; null when a line is none of the fields in `known`: then it is prose of somebody else. */
export function readFields(
  description: string,
  known: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> | null {
  const fields = new Map<string, string[]>()
  if (description.trim() === '') return fields
  for (const line of description.trim().split(/\r\n?|\n/)) {
    const [, name, value = ''] = LINE.exec(line) ?? []
    if (name === undefined || !known.has(name)) return null
    fields.set(name, [...(fields.get(name) ?? []), unescaped(value)])
  }
  return fields
}

const CODES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' }

function escaped(value: string): string {
  const escapes = value.replace(/[\\\n\r]/g, (character) => CODES[character] ?? character)
  const held = isHoldable(escapes) ? escapes : escapes.replace(/[^\t\u0020-\ud7ff\ue000-\ufffd]/g, unit)
  // Programs trim lines.
  return held.replace(/^\s|\s$/gu, unit)
}

const unit = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

const unescaped = (value: string): string =>
  value.replace(/\\(?:u([0-9a-f]{4})|([\\nr]))/g, (_, code: string | undefined, letter: string | undefined) =>
    code !== undefined
      ? String.fromCharCode(Number.parseInt(code, 16))
      : letter === 'n'
        ? '\n'
        : letter === 'r'
          ? '\r'
          : '\\',
  )

/** Several values as one: divided by semicolons, `\e` for an empty one, nothing for null. */
export const writeList = (items: readonly (string | null)[]): string =>
  items
    .map((item) => (item === null ? '' : item === '' ? '\\e' : item.replace(/[\\;]/g, (character) => `\\${character}`)))
    .join('; ')

/** The inverse of {@link writeList} for a list that has an item; blanks after a semicolon are not part of the next. */
export function readList(value: string): readonly (string | null)[] {
  const items: (string | null)[] = []
  let rest = value
  for (;;) {
    const raw = /^(?:\\[^]|[^\\;]|\\$)*/u.exec(rest)?.[0] ?? ''
    items.push(raw === '' ? null : raw === '\\e' ? '' : raw.replace(/\\([\\;])/g, '$1'))
    if (raw.length === rest.length) return items
    rest = rest.slice(raw.length + 1).replace(/^ /, '')
  }
}
