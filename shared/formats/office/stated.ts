import { findDates } from '../plain-text/signals/dates.ts'
import { inOneLine } from '../plain-text/metadata/metadata.ts'
import type { StatedMetadata, StructuredBlock } from '../structured/structured-document.ts'

const DATE = /^(?<date>\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:$|T)/u
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/iu
const MAX_FIELD = 1_000

/** A field in one line; null when it says nothing. */
export function stated(text: string | undefined): string | null {
  const line = inOneLine((text ?? '').slice(0, MAX_FIELD)).trim()
  return line === '' ? null : line
}

/** `YYYY-MM-DD` of a whole date of ISO 8601; a year or a month alone is no date. */
export const statedDate = (text: string | undefined): string | null =>
  DATE.exec(text?.trim().slice(0, 40) ?? '')?.groups?.['date'] ?? null

export function statedLanguage(text: string | undefined): string | null {
  const tag = text?.trim().replaceAll('_', '-') ?? ''
  return LANGUAGE.test(tag) && tag.toLowerCase() !== 'und' ? tag : null
}

/** Names as office programs put several into one field. */
export const statedNames = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .slice(0, MAX_FIELD)
    .split(';')
    .map((name) => stated(name))
    .filter((name) => name !== null)

/**
 * What a document states: the paragraphs that its author styled as title, subtitle and date come before the properties,
 * which are often left over from the file that it was made from.
 */
export function withStyled(blocks: readonly StructuredBlock[], properties: StatedMetadata): StatedMetadata {
  const first = (role: StructuredBlock['role']): string | null =>
    stated(blocks.find((block) => block.role === role && block.isCertain === true)?.text)
  const dates = blocks
    .filter(({ role, isCertain }) => role === 'byline' && isCertain === true)
    .flatMap(({ text }) => findDates(text.slice(0, MAX_FIELD).normalize('NFC')))
  return {
    ...properties,
    title: first('title') ?? properties.title,
    subtitle: first('subtitle') ?? properties.subtitle,
    publishedAt: dates[0]?.iso ?? properties.publishedAt,
  }
}

/** One title: what else is styled so is a heading. */
export function withOneTitle(blocks: readonly StructuredBlock[]): readonly StructuredBlock[] {
  const title = blocks.findIndex(({ role }) => role === 'title')
  return blocks.map((block, at) =>
    block.role === 'title' && at !== title ? { text: block.text, role: 'heading', level: 1 } : block,
  )
}
