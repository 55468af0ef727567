/** Values by key in lower case; of a list all, of a single value one. */
export type Fields = ReadonlyMap<string, readonly string[]>

const KEY_LINE = /^(?<key>"[^"\n]{1,80}"|'[^'\n]{1,80}'|[^\s"'#:[\]{},-][^\n:]{0,80}?)[ \t]*:(?:[ \t]+(?<value>.*))?$/u
const ITEM_LINE = /^[ \t]*-(?:[ \t]+(?<item>.*))?$/u
const BLOCK_SCALAR = /^[|>][+-]?\d?[ \t]*$/u
/** What stands for a person in a list of maps. */
const NAME_KEY = /^(?:name|literal|title)[ \t]*:[ \t]*(?<name>.+)$/u

/**
 * The fields at the top level of a YAML document as far as front matter has them: plain, quoted and block scalars,
 * lists of these in both styles, and lists of maps of which the name is taken. Not read, and left out: anchors, tags,
 * nested maps. Never throws; what is no YAML gives nothing.
 */
export function readYamlFields(yaml: string): Fields {
  const fields = new Map<string, readonly string[]>()
  const lines = yaml.split('\n')
  for (let at = 0; at < lines.length;) {
    const { key, value = '' } = KEY_LINE.exec(lines[at] ?? '')?.groups ?? {}
    at += 1
    if (key === undefined) continue
    const from = at
    while (at < lines.length && isContinued(lines[at] ?? '')) at += 1
    const values = valuesOf(withoutComment(value), lines.slice(from, at))
    fields.set(
      unquoted(key).toLowerCase(),
      values.map((one) => one.trim()).filter((one) => one !== '' && one !== '~' && one !== 'null'),
    )
  }
  return fields
}

/** Lines of a value: indented, blank, or an item of a list. */
const isContinued = (line: string): boolean => line.trim() === '' || /^[ \t]/u.test(line) || ITEM_LINE.test(line)

function valuesOf(value: string, more: readonly string[]): readonly string[] {
  if (BLOCK_SCALAR.test(value)) {
    const lines = more.map((line) => line.trim())
    return [value.startsWith('|') ? lines.join('\n').trim() : lines.join(' ').replace(/\s+/gu, ' ')]
  }
  if (value === '' && more.some((line) => ITEM_LINE.test(line))) return itemsOf(more)
  const whole = [value, ...more.map((line) => withoutComment(line.trim()))].join(' ').trim()
  if (whole.startsWith('[')) return flowItems(whole)
  if (whole.startsWith('{') || /^[&*!]/u.test(whole)) return []
  if (value === '' && more.some((line) => KEY_LINE.test(line.trim()))) return []
  return [unquoted(whole)]
}

function itemsOf(lines: readonly string[]): readonly string[] {
  const items: string[] = []
  for (const line of lines) {
    const item = ITEM_LINE.exec(line)?.groups?.['item']
    const content = withoutComment((item ?? line).trim())
    const { name } = NAME_KEY.exec(content)?.groups ?? {}
    if (name !== undefined) items.push(unquoted(name.trim()))
    else if (item !== undefined && !KEY_LINE.test(content)) items.push(unquoted(content))
  }
  return items
}

/** Items of `[a, "b, c"]`, as far as it goes: what is nested is taken apart as well. */
const flowItems = (value: string): readonly string[] =>
  Array.from(value.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,[\]"']+/gu), ([item]) => unquoted(item.trim()))

const withoutComment = (value: string): string =>
  (/^["'|>]/u.test(value) ? value : value.replace(/(?:^|[ \t])#.*$/u, '')).trim()

function unquoted(value: string): string {
  if (value.length >= 2 && value.startsWith("'") && value.endsWith("'")) return value.slice(1, -1).replaceAll("''", "'")
  const { content } = /^"(?<content>(?:[^"\\]|\\.)*)"/u.exec(value)?.groups ?? {}
  if (content === undefined) return value
  return content.replace(/\\(?:u(?<hex>[0-9a-f]{4})|(?<one>.))/giu, (_all, hex: string | undefined, one: string) =>
    hex === undefined ? (one === 'n' || one === 't' ? ' ' : one) : String.fromCharCode(Number.parseInt(hex, 16)),
  )
}
