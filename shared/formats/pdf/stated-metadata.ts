import type { StatedMetadata } from '../structured/structured-document.ts'
import type { PdfMetadata } from './pdfjs/library.ts'

const LONGEST = 500
const MOST_AUTHORS = 50
/** What programs put where a title belongs. */
const NO_TITLE =
  /^(?:untitled|unknown|title|document\s?\d*|microsoft (?:word|powerpoint|excel)\b.*|powerpoint presentation|slide \d+|about:blank|\d+)$|\.(?:docx?|odt|rtf|pdf|indd|qxd|qxp|tex|dvi|txt|html?|pptx?|xlsx?|fm|pages)$|^(?:https?:|file:|[a-z]:\\)|\.indd\b/iu
const NO_AUTHOR =
  /^\(?(?:user|anonymous|admin|administrator|owner|unknown|author|windows user|microsoft|default|root|pc|none|-)\)?$/iu
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/iu

/**
 * What a PDF says of itself, in its XMP or else its information dictionary. The day on which the file was made is
 * not the day on which the article appeared.
 */
export function statedMetadata({ info, metadata }: PdfMetadata): StatedMetadata {
  const title = textOf(metadata?.get('dc:title')) ?? textOf(info['Title'])
  const language = textOf(info['Language']) ?? textOf(metadata?.get('dc:language'))
  return {
    title: title === null || NO_TITLE.test(title) ? null : title,
    subtitle: null,
    authors: authorsOf(metadata?.get('dc:creator'), info['Author']),
    outlet: textOf(metadata?.get('prism:publicationname')),
    publishedAt: dayOf(textOf(metadata?.get('prism:publicationdate'))),
    language: language !== null && LANGUAGE.test(language) ? language : null,
    address: addressOf(textOf(metadata?.get('prism:url'))),
  }
}

function textOf(value: unknown): string | null {
  const first: unknown = Array.isArray(value) ? value[0] : value
  if (typeof first !== 'string') return null
  const text = first
    .slice(0, LONGEST)
    .replace(/[\s\u0000-\u001f\ufeff]+/gu, ' ')
    .trim()
  return text === '' ? null : text
}

function authorsOf(creators: unknown, author: unknown): readonly string[] {
  const listed = Array.isArray(creators) ? creators.map(textOf) : [textOf(creators)]
  const stated = listed.filter((name) => name !== null)
  const names = stated.length > 1 ? stated : (stated[0] ?? textOf(author) ?? '').split(/\s*;\s*|\s+(?:and|&)\s+/u)
  // "A B, C D" are two people; "Lind, Ada" is one, whose names are turned.
  const people = names.flatMap((name) => {
    const parts = name.split(/,\s*/u)
    return parts.length > 1 && parts.every((part) => part.trim().includes(' ')) ? parts : [name]
  })
  return [...new Set(people.map((name) => name.trim()).filter((name) => name !== '' && !NO_AUTHOR.test(name)))].slice(
    0,
    MOST_AUTHORS,
  )
}

const dayOf = (text: string | null): string | null => /^\d{4}-\d{2}-\d{2}(?=$|T)/u.exec(text ?? '')?.[0] ?? null

const addressOf = (text: string | null): string | null =>
  text !== null && /^https?:\/\/[^\s@]+$/iu.test(text) ? text : null
