import { readYamlFields, type Fields } from './yaml-fields.ts'

export interface WithoutFrontMatter {
  /** By key in lower case; empty when the file states nothing about itself. */
  readonly fields: Fields
  readonly body: string
}

/** In UTF-16 code units; nothing longer is about the document. */
const MAX_LENGTH = 60_000

const NONE: Fields = new Map()

const FENCED = /^(?:---|\+\+\+)[ \t]*\n/u
const YAML_END = /^(?:---|\.\.\.)[ \t]*$/mu
const TOML_END = /^\+\+\+[ \t]*$/mu
/** Of Pandoc: title, authors, date; what is missing at the end may be left out, lines go on when they are indented. */
const TITLE_BLOCK = /^%[^\n]*(?:\n[ \t]+[^\n]*)*(?:\n%[^\n]*(?:\n[ \t]+[^\n]*)*){0,2}(?=\n|$)/u
/** Of MultiMarkdown, which has no fence: only what begins with one of its own keys is one. */
const MMD_FIRST =
  /^(?:title|author|date|subtitle|language|keywords|format|quotes language|base header level):[ \t]*\S/iu
const MMD_LINE = /^[A-Za-z][\w -]{0,40}:/u

/**
 * Parts what a Markdown file says about itself from its text: YAML, TOML of simple values, a title block of Pandoc,
 * or keys of MultiMarkdown. What is not certainly one of these is text.
 *
 * @param text with line breaks as LF
 */
export function splitFrontMatter(text: string): WithoutFrontMatter {
  const head = text.slice(0, MAX_LENGTH)
  if (FENCED.test(head)) return fenced(text, head)
  if (head.startsWith('%')) return titleBlock(text, head)
  if (MMD_FIRST.test(head)) return multiMarkdown(text, head)
  return { fields: NONE, body: text }
}

function fenced(text: string, head: string): WithoutFrontMatter {
  const start = head.indexOf('\n') + 1
  const isToml = head.startsWith('+++')
  const end = (isToml ? TOML_END : YAML_END).exec(head.slice(start))
  const content = end ? head.slice(start, start + end.index) : ''
  // A rule at the top of a text, and another further down, are no fence: between them stands prose.
  const isFields = isToml ? /^[\w.-]+[ \t]*=/mu.test(content) : /^[\w"' -]+:(?:[ \t]|$)/mu.test(content)
  if (!end || !(isFields || content.trim() === '') || /^\s*\n\s*\n/u.test(content)) return { fields: NONE, body: text }
  const yaml = isToml ? content.replace(/^(?<key>[\w.-]+)[ \t]*=[ \t]*/gmu, '$<key>: ') : content
  return { fields: readYamlFields(yaml), body: text.slice(start + end.index + end[0].length) }
}

function titleBlock(text: string, head: string): WithoutFrontMatter {
  const block = TITLE_BLOCK.exec(head)?.[0] ?? ''
  if (!/^%[ \t]*\S/u.test(block)) return { fields: NONE, body: text }
  const [title = '', authors = '', date = ''] = block.split(/\n(?=%)/u).map((part) => part.slice(1))
  const line = (part: string): string => part.replace(/\s+/gu, ' ').trim()
  const people = authors
    .split(/;|\n/u)
    .map(line)
    .filter((name) => name !== '')
  return {
    fields: new Map([
      ['title', [line(title)]],
      ['author', people],
      ['date', [line(date)]],
    ]),
    body: text.slice(block.length),
  }
}

function multiMarkdown(text: string, head: string): WithoutFrontMatter {
  const blank = /\n[ \t]*\n/u.exec(head)
  const block = blank ? head.slice(0, blank.index) : head
  const lines = block.split('\n')
  const areFields = lines.every((line) => MMD_LINE.test(line) || /^[ \t]+\S/u.test(line))
  // One line such as "Date: the evening before" begins many a text.
  if (!areFields || (lines.length < 2 && !/^title:/iu.test(block))) return { fields: NONE, body: text }
  const fields = new Map<string, readonly string[]>()
  for (const line of block.split(/\n(?=\S)/u)) {
    const colon = line.indexOf(':')
    const value = line
      .slice(colon + 1)
      .replace(/\s+/gu, ' ')
      .trim()
    const key = line.slice(0, colon).trim().toLowerCase()
    fields.set(key, key === 'author' ? value.split(/\s*(?:;|,| and )\s*/u) : [value])
  }
  return { fields, body: text.slice(block.length) }
}
