import { normal } from '../patterns.ts'
import type { AttributionLanguage } from './attribution-language.ts'
import { firstRoleAt } from './standing.ts'

/** A name as it stands in a text, taken apart from what is printed before it. Names themselves stay whole. */
export interface PrintedName {
  readonly name: string
  /** `Foreign Minister`, `economist`; null when none. */
  readonly title: string | null
  /** `Mr`, lower case; null when none. */
  readonly honorific: string | null
  /** What stands before all that, in the same sentence. */
  readonly before: string
}

/** A full stop inside a name is an initial's, an acronym's or a title's; any other one ends a sentence. */
const STOPPED =
  '(?:(?:\\p{Lu}\\.(?:-?\\p{Lu}\\.)*)|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Adm|Rev|Hon|St|Jr|Sr|Corp|Inc|Co|Ltd|Th\\.S|ThS|TS|PGS|GS|BS|Mme|Pr|M)\\.)'
const CAPITALISED = `(?:${STOPPED}(?:-[\\p{L}\\p{M}]+)?|\\p{Lu}[\\p{L}\\p{M}\\p{N}'’\\-\\u2010]*)`
const PARTICLE = '(?:de|da|di|do|dos|du|del|della|der|den|van|von|ten|ter|bin|bint|ibn|al|el|la|le|y|zu)'
/** Names are letters between blanks; longer chains are headlines. */
const SEQUENCE = `${CAPITALISED}(?:[ \\u00A0](?:${PARTICLE}[ \\u00A0]){0,2}${CAPITALISED}){0,9}`
const ENDS_IN_NAME = new RegExp(`(?:^|[^\\p{L}\\p{M}\\p{N}])(${SEQUENCE})$`, 'u')
const STARTS_WITH_NAME = new RegExp(`^${SEQUENCE}`, 'u')
/** Longest name with its titles, UTF-16 code units. */
const REACH = 160

const bare = (token: string): string => normal(token).replace(/\.$/, '')
const withoutPossessive = (name: string): string => name.replace(/['’]s$/u, '').replace(/['’]$/u, '')
/** A full stop behind the last word is the sentence's, unless it is an initial's or an acronym's. */
const withoutStop = (name: string): string =>
  /(?:^|[ .])\p{L}\.$|(?:Jr|Sr)\.$/u.test(name) ? name : name.replace(/[.\-‐]+$/u, '')

/** Acronyms of bodies: `NATO`, `U.N.` */
export const isAcronym = (name: string): boolean => /^(?:\p{Lu}\.?){2,6}$/u.test(name)

const isRole = (words: string, language: AttributionLanguage): boolean =>
  firstRoleAt(words, [...language.officialRoles, ...language.expertRoles, ...language.otherRoles]) >= 0

/** Whether the last word, or words, of a phrase name a role in the singular. */
function endsInRole(phrase: string, language: AttributionLanguage): boolean {
  const printed = ` ${bare(phrase)}`
  const all = [...language.officialRoles, ...language.expertRoles, ...language.otherRoles]
  return all.some((role) => printed.endsWith(` ${role}`) || printed.endsWith(`-${role}`))
}

/** `Secretary of | State Jon Tarr`: what belongs to the office moves from the name to the title. */
function splitPortfolio(
  before: string,
  sequence: string,
  language: AttributionLanguage,
): { title: string; rest: string; before: string } | null {
  const office = /((?:[\p{Lu}][\p{L}\p{M}.]*[ \u00A0]){1,4}of(?: the)?)[ \u00A0]$/u.exec(before)
  if (office === null || !isRole(office[1] ?? '', language)) return null
  const portfolio = [...language.portfolios]
    .sort((a, b) => b.length - a.length)
    .find((words) => sequence.startsWith(`${words} `))
  if (portfolio === undefined) return null
  const title = `${office[1] ?? ''} ${portfolio}`.replace(/\s+/g, ' ')
  return { title, rest: sequence.slice(portfolio.length + 1), before: before.slice(0, office.index) }
}

/** Takes openers of the sentence, titles and honorifics off the front of a chain of capitalised words. */
function takeApart(sequence: string, before: string, language: AttributionLanguage): PrintedName | null {
  const portfolio = splitPortfolio(before, sequence, language)
  let tokens = (portfolio?.rest ?? sequence).split(/[ \u00A0]/)
  const atStart = portfolio === null && /^[\s“"«(]*$/u.test(before)
  while (atStart && tokens.length > 1 && language.openers.includes(bare(tokens[0] ?? ''))) tokens = tokens.slice(1)
  let roleEnd = -1
  let honorific: string | null = null
  let lastHonorific = -1
  for (let index = 0; index < tokens.length - 1; index += 1) {
    const pair = `${bare(tokens[index] ?? '')} ${bare(tokens[index + 1] ?? '')}`
    const single = bare(tokens[index] ?? '')
    if (language.honorifics.includes(single)) {
      honorific = single
      lastHonorific = index
    }
    const width =
      index + 2 < tokens.length && isRole(pair, language) && !isRole(single, language)
        ? 2
        : isRole(single, language)
          ? 1
          : 0
    if (width > 0) roleEnd = index + width - 1
  }
  const nameStart = Math.max(roleEnd, lastHonorific) + 1
  const name = withoutStop(withoutPossessive(tokens.slice(nameStart).join(' ')))
  if (name === '' || (atStart && language.openers.includes(bare(name)))) return null
  const printedTitle = tokens
    .slice(0, roleEnd + 1)
    .filter((token) => !language.honorifics.includes(bare(token)) || isRole(token, language))
    .join(' ')
  const lead = portfolio?.before ?? before
  const title = [portfolio?.title ?? '', printedTitle].filter((part) => part !== '').join(' ')
  if (title !== '') return { name, title, honorific, before: lead }
  const spoken = lowerCaseTitle(lead, language)
  return spoken === null ? { name, title: null, honorific, before: lead } : { name, honorific, ...spoken }
}

/** `senior economist |Jane Orme`, `ông |Trần`: a role or honorific in small letters before the name. */
function lowerCaseTitle(
  before: string,
  language: AttributionLanguage,
): { title: string | null; before: string } | null {
  const words =
    /((?:[\p{L}\p{M}.-]+[ \u00A0]){1,3})$/u
      .exec(before.slice(-60))?.[1]
      ?.trim()
      .split(/[ \u00A0]+/) ?? []
  for (let count = Math.min(3, words.length); count > 0; count -= 1) {
    const phrase = words.slice(-count).join(' ')
    const first = bare(words.at(-count) ?? '')
    if (language.articles.includes(first) || language.prepositions.includes(first) || language.openers.includes(first))
      continue
    const last = bare(phrase)
    if (language.honorifics.includes(last)) return { title: null, before: before.slice(0, before.lastIndexOf(phrase)) }
    if (endsInRole(phrase, language)) {
      const verbs = words.slice(-count).some((word) => language.verbs.includes(bare(word)))
      if (!verbs) return { title: phrase, before: before.slice(0, before.lastIndexOf(phrase)) }
    }
  }
  return null
}

/** The name with which a stretch of a sentence ends, or null. */
export function nameAtEnd(stretch: string, language: AttributionLanguage): PrintedName | null {
  const near = stretch.slice(-REACH)
  const match = ENDS_IN_NAME.exec(near)
  if (match === null) return null
  const sequence = match[1] ?? ''
  return takeApart(sequence, stretch.slice(0, stretch.length - sequence.length), language)
}

/** The name with which a stretch begins, and how long it is with its titles. */
export function nameAtStart(
  stretch: string,
  language: AttributionLanguage,
): (PrintedName & { readonly length: number }) | null {
  const lead = /^(?:[\p{Ll}\p{M}-]+[ \u00A0]){0,3}/u.exec(stretch.slice(0, REACH))?.[0] ?? ''
  const office =
    new RegExp(`^((?:${CAPITALISED}[ \\u00A0]){1,4}of(?: the)?[ \\u00A0])`, 'u').exec(stretch.slice(0, REACH))?.[0] ??
    ''
  const front = lead === '' ? office : lead
  const match = STARTS_WITH_NAME.exec(stretch.slice(front.length, front.length + REACH))
  if (match === null) return null
  const found = takeApart(match[0], front, language)
  if (found === null || found.before.trim() !== '') {
    const article = language.articles.includes(normal(found?.before ?? 'x'))
    if (found === null || !article) return null
  }
  const printedEnd = front.length + match[0].length
  const cut = match[0].endsWith(found.name)
    ? 0
    : match[0].length - (match[0].lastIndexOf(found.name) + found.name.length)
  return { ...found, length: printedEnd - cut }
}

const EVERY_SEQUENCE = new RegExp(SEQUENCE, 'gu')

/** The whole name of which a stretch is part, and where it ends; null when the stretch cuts a word. */
export function nameAround(
  text: string,
  start: number,
  end: number,
  language: AttributionLanguage,
): { readonly found: PrintedName; readonly end: number } | null {
  if (
    /[\p{L}\p{M}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[\p{L}\p{M}\p{N}]/u.test(text.slice(end, end + 2))
  ) {
    return null
  }
  const from = Math.max(0, start - REACH)
  const near = text.slice(from, end + REACH)
  for (const match of near.matchAll(EVERY_SEQUENCE)) {
    const at = from + match.index
    if (at > start) return null
    if (at + match[0].length < end) continue
    // Words before the sequence matter only as openers and titles: a sentence begins after a stop.
    const before = text.slice(from, at).replace(/^.*[.!?…]["”’)]?\s+/su, '')
    const found = takeApart(match[0], before, language)
    if (found === null) return null
    const stop = at + match[0].lastIndexOf(found.name) + found.name.length
    return stop < end ? null : { found, end: stop }
  }
  return null
}
