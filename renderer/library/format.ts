import { messages } from '../../shared/messages/messages.ts'

const LOCALE = 'en-GB'
const SHORT = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const LONG = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const LOCAL_DAY = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric' })
const LOCAL_TIME = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

const withDate = (format: Intl.DateTimeFormat, date: string): string => {
  const time = Date.parse(date)
  return Number.isNaN(time) ? date : format.format(time)
}

/** `2026-03-04` → `4 Mar 2026`. */
export const shortDate = (date: string): string => withDate(SHORT, date)

/** `2026-03-04` → `4 March 2026`. */
export const longDate = (date: string): string => withDate(LONG, date)

/** An instant, in the time of this machine. */
export const moment = (instant: string): string => `${withDate(LOCAL_DAY, instant)}, ${withDate(LOCAL_TIME, instant)}`

/** The name of a language in itself: `vi` → `Tiếng Việt`. The tag when there is none. */
export function languageName(tag: string): string {
  if (tag === 'und' || tag === '') return messages.library.facets.unknownLanguage
  try {
    const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
  } catch (notATag) {
    // Tags come from imported files: what is no tag is shown as it stands.
    void notATag
    return tag
  }
}

const UNITS = ['B', 'kB', 'MB', 'GB'] as const

/** `84213` → `84 kB`, with a space that does not break. */
export function byteSize(bytes: number): string {
  let size = bytes
  let unit = 0
  while (size >= 1000 && unit < UNITS.length - 1) {
    size /= 1000
    unit += 1
  }
  const digits = size < 10 && unit > 0 ? 1 : 0
  return `${size.toLocaleString(LOCALE, { maximumFractionDigits: digits })}\u00a0${UNITS[unit] ?? ''}`
}

/** A checksum in groups of four, to be compared by eye. */
export const groupedHash = (hash: string): string => hash.match(/.{1,4}/g)?.join(' ') ?? hash
