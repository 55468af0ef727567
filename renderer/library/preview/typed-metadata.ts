import type { SourceCorrection } from '../../../shared/edits/source.ts'
import { messages } from '../../../shared/messages/messages.ts'

const text = messages.library.details

/** What was typed as a correction, or what is wrong with it. */
export type Typed = { readonly correction: SourceCorrection } | { readonly wrong: string }

const EARLIEST_YEAR = 1000
const SCHEMES: readonly string[] = ['http:', 'https:']

/** A name each: what was typed between two semicolons, because names may hold commas. Each name once. */
export const authorsFrom = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split(/[;；]/u)
      .map((author) => onOneLine(author))
      .filter(Boolean),
  ),
]

const onOneLine = (typed: string): string => typed.replace(/\s+/gu, ' ').trim()

export const typedTitle = (typed: string): Typed =>
  onOneLine(typed) === '' ? { wrong: text.noTitle } : { correction: { title: onOneLine(typed) } }

export const typedSubtitle = (typed: string): Typed => ({ correction: { subtitle: onOneLine(typed) || null } })

export const typedAuthors = (typed: string): Typed => ({ correction: { authors: authorsFrom(typed) } })

export const typedOutlet = (typed: string): Typed => ({ correction: { outlet: onOneLine(typed) || null } })

/** @param typed `YYYY-MM-DD` or nothing, as the field for dates gives it */
export function typedDate(typed: string): Typed {
  if (typed === '') return { correction: { publishedAt: null } }
  const year = Number(typed.slice(0, -6))
  return year < EARLIEST_YEAR || year > 9999 ? { wrong: text.badYear } : { correction: { publishedAt: typed } }
}

/** A BCP 47 tag, in its canonical form; nothing: not known. */
export function typedLanguage(typed: string): Typed {
  if (typed === '') return { correction: { language: 'und' } }
  try {
    const [language] = Intl.getCanonicalLocales(typed)
    return language === undefined ? { wrong: text.badLanguage } : { correction: { language } }
  } catch (notATag) {
    // A RangeError: words like "Vietnamese" are no tags.
    void notATag
    return { wrong: text.badLanguage }
  }
}

/** An address of the web, whole; nothing: there is none. */
export function typedAddress(typed: string): Typed {
  if (typed === '') return { correction: { address: null } }
  const address = URL.canParse(typed) ? new URL(typed) : null
  return address && SCHEMES.includes(address.protocol) && address.hostname.includes('.')
    ? { correction: { address: typed } }
    : { wrong: text.badAddress }
}
