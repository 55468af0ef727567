import { findDates } from '../plain-text/signals/dates.ts'
import type { StatedMetadata } from '../structured/structured-document.ts'
import type { Fields } from './yaml-fields.ts'

const TITLE = ['title', 'headline']
const SUBTITLE = ['subtitle', 'subheadline', 'deck', 'standfirst']
const AUTHORS = ['author', 'authors', 'byline', 'by', 'creator']
const OUTLET = ['outlet', 'publisher', 'publication', 'newspaper', 'site', 'site_name', 'container-title', 'journal']
/** `created` is the day on which a note was made, so it is none of them. */
const DATE = ['published', 'publishedat', 'date_published', 'pubdate', 'date', 'issued']
const LANGUAGE = ['lang', 'language', 'locale']
const ADDRESS = ['url', 'link', 'canonical', 'canonical_url', 'permalink', 'address', 'source_url', 'source']

const MAX_FIELD = 300
const LANGUAGE_TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/iu

/** Words of a field without the marks that notes have in them: `[[Name]]`, `*x*`. */
const plain = (value: string): string =>
  value
    .replace(/\[\[(?:[^[\]|]*\|)?(?<name>[^[\]|]*)\]\]/gu, '$<name>')
    .replace(/\[(?<text>[^[\]]*)\]\([^()\s]*\)/gu, '$<text>')
    .replace(/\s+/gu, ' ')
    .trim()

/** What front matter says, under whichever of the usual names. What it does not say is null or empty. */
export function statedMetadata(fields: Fields): StatedMetadata {
  const all = (keys: readonly string[]): readonly string[] => {
    for (const key of keys) {
      const values = (fields.get(key) ?? []).map(plain).filter((value) => value !== '' && value.length <= MAX_FIELD)
      if (values.length > 0) return values
    }
    return []
  }
  const first = (keys: readonly string[]): string | null => all(keys)[0] ?? null
  const source = plain(fields.get('source')?.[0] ?? '')
  return {
    title: first(TITLE),
    subtitle: first(SUBTITLE),
    authors: all(AUTHORS).map((name) => name.replace(/^by\s+/iu, '')),
    // `source` is an address to some programs and the name of a newspaper to others.
    outlet: first(OUTLET) ?? (source !== '' && !/:\/\//u.test(source) && source.length <= MAX_FIELD ? source : null),
    publishedAt: dateOf(first(DATE)),
    language: languageTag(first(LANGUAGE)),
    address: ADDRESS.map((key) => addressOf(fields.get(key)?.[0] ?? '')).find((address) => address !== null) ?? null,
  }
}

/** A date only if day, month and year are certain. */
function dateOf(value: string | null): string | null {
  if (value === null) return null
  // `2026-03-14 08:00:00 +0700`, as static sites write it.
  const day = /^\d{4}-\d{2}-\d{2}(?=\s)/u.exec(value)?.[0] ?? value
  return findDates(day.normalize('NFC')).find(({ iso }) => iso !== null)?.iso ?? null
}

const languageTag = (value: string | null): string | null =>
  value !== null && LANGUAGE_TAG.test(value) ? value.replaceAll('_', '-') : null

function addressOf(value: string): string | null {
  const address = plain(value)
  return /^https?:\/\/[^\s/?#@"<>\\]+(?:[/?#][^\s"<>\\]*)?$/iu.test(address) && address.length <= 2_000 ? address : null
}
