import { AFFILIATION, BYLINE_PREFIXES, BYLINE_ROLES, OUTLET_WORDS } from '../vocabulary/bylines.ts'
import { cutTimes, findDates, type FoundDate } from './dates.ts'
import { DATE_COMPANIONS, MONTH_NUMBERS, PUBLISHED_LABELS, UPDATED_LABELS } from '../vocabulary/calendar.ts'
import { isNameLike } from './names.ts'
import { countWords, folded, wordsOf } from './words.ts'

export interface Byline {
  readonly names: readonly string[]
  readonly outlet: string | null
  readonly dates: readonly FoundDate[]
  /** True when the line says that these are its authors; false when only its form suggests it. */
  readonly isExplicit: boolean
}

const MAX_BYLINE_LENGTH = 200
/** What separates name, outlet and date: a dash or bar between spaces, a bullet, or a wide gap. */
const SEPARATORS = /\s+[–—―-]+\s+|\s*[|•·∙‖/]\s*|\s{2,}|\t/u
export const CONJUNCTIONS =
  /\s*(?:,\s*(?:and|và|et|und|y|e|dan)\s+|\s+(?:and|và|et|und|y|e|dan|with|avec|mit|con)\s+|\s*[&;；、]\s*|\s+و(?=\p{Lo}))\s*/iu

export const isOutletLike = (text: string): boolean => /^The\s+\p{Lu}/u.test(text) || OUTLET_WORDS.test(text)

const LABELS: readonly string[] = [...PUBLISHED_LABELS, ...UPDATED_LABELS]
const LABEL_WORDS: ReadonlySet<string> = new Set(LABELS.flatMap(wordsOf))
/** Any of them, one after the other. */
const LEADING_LABELS = new RegExp(`^${LABELS.map((label) => `(?:${label})?`).join('')}`, 'u')
const DAY_NUMBER = /^\d{1,2}$/u

/** True when nothing but words that go with dates is left in `rest`, a text from which dates were cut. */
export const isOnlyDateWords = (rest: string): boolean =>
  wordsOf(folded(rest).replace(LEADING_LABELS, '')).every(
    (word) => DATE_COMPANIONS.has(word) || LABEL_WORDS.has(word) || DAY_NUMBER.test(word),
  )

const isTimeWord = (text: string): boolean =>
  wordsOf(folded(text)).every((word) => DATE_COMPANIONS.has(word) || MONTH_NUMBERS.has(word))

interface People {
  readonly names: readonly string[]
  readonly outlet: string | null
}

/** `Jane Doe, Staff Writer` and `Jane Doe and John Roe, The Courier` into names and outlet. */
function peopleIn(part: string): People {
  const names: string[] = []
  for (const piece of part.split(/\s*[,，،]\s*/u)) {
    const bare = piece
      .replace(/\s*\([^()]{1,40}\)/gu, ' ')
      .replace(/\s*<[^<>]*>|"/gu, ' ')
      .replace(/\s{2,}/gu, ' ')
      .trim()
      .replace(/^(?:and|và|et|und|y|&)\s+/iu, '')
      .replace(/\s+(?:at|on|in|lúc|à|um|am|le|el)$/iu, '')
      .replace(/\s+(?:in|à|in\s+der|en|tại|from)\s+\p{Lu}.*$/u, '')
    for (const person of bare.split(CONJUNCTIONS)) {
      const name = person.trim()
      if (name === '' || BYLINE_ROLES.test(name) || (names.length > 0 && AFFILIATION.test(name))) continue
      if (isOutletLike(name) && (names.length > 0 || !isNameLike(name))) return { names, outlet: name }
      const minWords = names.length === 0 ? 1 : 2
      if (!isNameLike(name, minWords) || isTimeWord(name)) return { names, outlet: null }
      names.push(name)
    }
  }
  return { names, outlet: null }
}

/** The separated parts of a line from which dates were cut, without those that only go with dates. */
const partsOf = (rest: string): readonly string[] =>
  rest
    .split(SEPARATORS)
    .map((part) => part.replace(/^[\s,;:.()[\]]+|[\s,;:()[\]]+$/gu, ''))
    .filter((part) => part !== '' && !isOnlyDateWords(part) && !READING_TIME.test(part))

/** How long the reading takes, which sites put beside name and date. */
const READING_TIME =
  /^(?:\d{1,3}\s*[-‑]?\s*min(?:ute)?s?\.?(?:[\s-]+(?:read|de lecture|de lectura|de leitura|di lettura|lesezeit))?|(?:reading time|temps de lecture|lesezeit|tiempo de lectura|thời gian đọc)\s*:?\s*\d{1,3}\s*(?:min(?:ute|uto|uten)?s?|phút)?\.?)$/iu

function outletIn(parts: readonly string[], isStructured: boolean): string | null {
  const named = parts.find((part) => isOutletLike(part) && part.length <= 60)
  if (named) return named
  const [first] = parts
  const isPlain =
    first !== undefined && !BYLINE_ROLES.test(first) && wordsOf(first).length <= 5 && /^\p{Lu}|^\p{Lo}/u.test(first)
  return isStructured && isPlain ? first : null
}

/** `来源：… 作者：…`: fields with labels, one after the other on a line. */
const LABELLED_FIELDS = /(?<label>来源|來源|出处|作者|记者|記者|撰文)\s*[:：]\s*(?<value>[^\s:：|｜]{2,24})/gu

function labelledFields(line: string, dates: readonly FoundDate[]): Byline | null {
  if (line.search(LABELLED_FIELDS) < 0) return null
  const names: string[] = []
  let outlet: string | null = null
  for (const { groups } of line.matchAll(LABELLED_FIELDS)) {
    const { label = '', value = '' } = groups ?? {}
    if (/[来來出]/u.test(label)) outlet ??= value
    else names.push(...value.split(CONJUNCTIONS))
  }
  return names.length > 0 || outlet !== null ? { names, outlet, dates, isExplicit: true } : null
}

/** `Posted on May 3, 2021 by Jane Doe`, as blogs have it. */
const POSTED_BY =
  /^(?:posted|published|written|submitted|updated|filed|publié|posté|publicado|veröffentlicht|đăng)(?![\p{L}\p{M}])[^.!?]{0,60}?\s(?:by|par|por|von|bởi)\s+(?=\p{Lu})/iu

const MAX_STOPPED_WORDS = 8

/** Bylines hardly ever end with a full stop, and never after many words. */
const isSentence = (line: string): boolean => /[.。۔]$/u.test(line) && countWords(line) > MAX_STOPPED_WORDS

const prefixLength = (line: string): number =>
  BYLINE_PREFIXES.map((prefix) => prefix.exec(line)?.[0].length ?? 0).reduce((a, b) => Math.max(a, b), 0)

/**
 * Reads a line as a byline: `By Jane Doe – The Courier – May 3, 2021`, `Par Jeanne Roy`, `Jane Doe, The Courier,
 * 3 May 2021`. Names are kept whole and as printed.
 *
 * @param line trimmed, may be of any length; long ones are no bylines
 */
export function parseByline(line: string): Byline | null {
  if (line.length > MAX_BYLINE_LENGTH) return null
  const plain = line.normalize('NFC').replace(/^[*_]+|[*_]+$/gu, '')
  const posted = POSTED_BY.exec(plain)?.[0] ?? ''
  const { rest, dates: after } = cutTimes(plain.slice(posted.length))
  const dates = [...findDates(posted), ...after]
  const fields = labelledFields(plain, dates)
  if (fields) return fields
  const parts = partsOf(rest)
  const at = posted === '' ? parts.findIndex((part) => prefixLength(part) > 0) : 0
  const named = parts[at]
  if (named === undefined)
    return dates.length === 1 && !/[.!?。！？]$/u.test(plain) ? unlabelled(plain, parts, dates) : null
  // Prose begins with "By" as well; a byline has little before it, and that is no sentence.
  if (at > 2 || isSentence(plain)) return null
  const people = peopleIn(named.slice(posted === '' ? prefixLength(named) : 0))
  if (people.names.length === 0) return null
  const others = parts.filter((_part, i) => i !== at)
  const isStructured = dates.length > 0 && others.length === 1 && at === 0
  return { ...people, outlet: people.outlet ?? outletIn(others, isStructured), dates, isExplicit: true }
}

/** `Jane Doe, The Courier, 3 May 2021`: only with an outlet among the parts is it told from a place and a date. */
function unlabelled(line: string, parts: readonly string[], dates: readonly FoundDate[]): Byline | null {
  const pieces = parts
    .flatMap((part) => part.split(/\s*[,，]\s*/u))
    .filter((piece) => piece !== '' && !isOnlyDateWords(piece))
  if (pieces.length > 3 || pieces.some((piece) => wordsOf(piece).length > 8)) return null
  const outlet = pieces.find(isOutletLike) ?? null
  const names = pieces.filter((piece) => piece !== outlet).flatMap((piece) => piece.split(CONJUNCTIONS))
  // A comma before the date follows a place, as on letters and speeches; names stand before bars and dots.
  const isOneWord = pieces.length === 1 && !/\s/u.test(pieces[0] ?? '')
  const isPlace = outlet === null && (isOneWord || /,\s*$/u.test(line.slice(0, dates[0]?.start)))
  if (!names.every((name) => isNameLike(name, isPlace ? 1 : 2))) return null
  if (outlet === null && (parts.length !== 1 || pieces.length !== 1 || names.length === 0)) return null
  return { names: isPlace ? [] : names, outlet, dates, isExplicit: false }
}
