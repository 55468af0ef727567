import type { Span } from '../../model/primitives.ts'
import { anyOf, normal, WORD_END, WORD_START } from '../patterns.ts'
import { isApposition, type Office, readApposition } from './apposition.ts'
import { type AttributionLanguage, isBody } from './attribution-language.ts'
import { isAcronym, nameAtEnd, nameAtStart, type PrintedName } from './names.ts'
import { isInside } from './quotes.ts'

/** Somebody to whom a sentence gives words, as printed there. */
export interface Mention {
  /** Offset of the verb, or of `according to`. */
  readonly at: number
  /** `description` is `the lecturer`; `subject` acts but does not speak: it only tells who `he` is. */
  readonly kind: 'name' | 'office' | 'pronoun' | 'description' | 'subject'
  readonly printed: string
  readonly honorific: string | null
  readonly office: Office
}

const NO_OFFICE: Office = { role: null, affiliation: null }
const PARENTHESES = /\s*\([^()]{0,80}\)$/u
const ASIDE = /,?\s+(?:however|meanwhile|too|in turn|for (?:his|her) part),?$/iu
const APPOSITION_ENDS =
  /[;:“”"—–]|\s-\s|,\s(?:adding|saying|noting|who|which|and|but|as|in|on|after|before|while|where|when)\s/u

interface Patterns {
  readonly verbs: RegExp
  readonly according: RegExp
  readonly pronoun: RegExp
  readonly inverting: ReadonlySet<string>
  readonly ambiguous: ReadonlySet<string>
  /** What follows an ambiguous verb that says something. */
  readonly clause: RegExp
}
const made = new WeakMap<AttributionLanguage, Patterns>()

function patternsOf(language: AttributionLanguage): Patterns {
  const known = made.get(language)
  if (known !== undefined) return known
  const patterns: Patterns = {
    // Small letters only: `States` and `Notes` are no verbs.
    verbs: new RegExp(`${WORD_START}(?<![-’'])${anyOf(language.verbs)}(?![\\p{L}\\p{M}'’-])`, 'gu'),
    according: new RegExp(`${WORD_START}${anyOf(language.according)}${WORD_END}`, 'giu'),
    pronoun: new RegExp(`${WORD_START}(${anyOf(Object.keys(language.pronouns))})$`, 'iu'),
    inverting: new Set(language.inverting),
    ambiguous: new Set(language.ambiguous),
    clause: new RegExp(`^(?:[,:.“"«—–]|[ \\u00A0](?:[“"«]|${anyOf(language.conjunctions)}${WORD_END}))`, 'u'),
  }
  made.set(language, patterns)
  return patterns
}

/** What stands before the verb without adverbs and auxiliaries, or null when it was denied that anything was said. */
function subjectBefore(stretch: string, language: AttributionLanguage): string | null {
  let rest = stretch.trimEnd().replace(ASIDE, '')
  for (let count = 0; count < 4; count += 1) {
    const last = /([\p{L}\p{M}'’]+),?$/u.exec(rest)
    const word = normal(last?.[1] ?? '')
    if (last === null || word === '') break
    if (language.negations.some((negation) => word === negation || (negation.length > 2 && word.endsWith(negation))))
      return null
    const adverb =
      language.adverbs.includes(word) || (language.inverting.length > 0 && /^\p{Ll}+ly$/u.test(last[1] ?? ''))
    if (!adverb) break
    rest = rest
      .slice(0, last.index)
      .trimEnd()
      .replace(word === 'who' ? /,$/ : /$^/, '')
  }
  return rest.replace(PARENTHESES, '')
}

/** Whether what stands before a name leaves it the subject: no preposition, no other subject beside it. */
function standsAlone(found: PrintedName, language: AttributionLanguage): boolean {
  if (/(?:such as|including)\s*$/iu.test(found.before)) return true
  const last = normal(/([\p{L}\p{M}&]+)[\s“"«(]*$/u.exec(found.before)?.[1] ?? '')
  return last !== '&' && !language.prepositions.includes(last)
}

const BODY = /((?:\p{Lu}[\p{L}\p{M}.'’-]*[ \u00A0]){1,4})(?:of|for)(?: the)?[ \u00A0]$/u

function mentionOfName(
  found: PrintedName,
  apposed: Office | null,
  at: number,
  language: AttributionLanguage,
): Mention | null {
  const base = { at, honorific: found.honorific, office: apposed ?? { role: found.title, affiliation: null } }
  const last = normal(found.name.split(/[ \u00A0]/).at(-1) ?? '')
  const body = BODY.exec(found.before)
  const head = normal((body?.[1] ?? '').trim().split(/\s+/).at(-1) ?? '')
  if (body !== null && found.title === null && isBody(head, language)) {
    return { ...base, kind: 'office', printed: `${body[0]}${found.name}`.replace(/\s+/g, ' '), office: NO_OFFICE }
  }
  if (!standsAlone(found, language)) return null
  if (found.title === null && apposed === null && found.honorific === null) {
    if (isBody(last, language) || isAcronym(found.name)) return { ...base, kind: 'office', printed: found.name }
    // `The report`, `the Bank`: an article before a name without a title makes it a thing.
    const before = normal(/([\p{L}\p{M}]+)\s*$/u.exec(found.before)?.[1] ?? '')
    if (language.articles.includes(before)) return null
  }
  const role = apposed?.role ?? found.title
  return {
    ...base,
    kind: 'name',
    printed: found.name,
    office: { role: role ?? null, affiliation: apposed?.affiliation ?? null },
  }
}

/** `…, a lecturer from Y,` before the verb: the name before it and what it says. */
function apposedBefore(subject: string, at: number, language: AttributionLanguage): Mention | null {
  const stretch = subject.slice(0, -1)
  let comma = stretch.lastIndexOf(',')
  for (let count = 0; comma > 0 && count < 6; count += 1) {
    const phrase = stretch.slice(comma + 1)
    const found = isApposition(phrase, language)
      ? nameAtEnd(stretch.slice(0, comma).replace(PARENTHESES, ''), language)
      : null
    if (found !== null)
      return mentionOfName(found, withTitle(readApposition(phrase, language), found.title), at, language)
    comma = stretch.lastIndexOf(',', comma - 1)
  }
  return null
}

const withTitle = (office: Office, title: string | null): Office => ({ ...office, role: office.role ?? title })

function described(phrase: string, at: number, language: AttributionLanguage, anchored: '^' | '$'): Mention | null {
  if (language.articles.length === 0) return null
  const words = '((?:[\\p{L}\\p{M}-]+[ \\u00A0]){0,2}[\\p{Ll}\\p{M}-]+)'
  const definite = `(?:the|le|la|l’|l')[ \\u00A0]?`
  const source = anchored === '$' ? `${WORD_START}${definite}${words}$` : `^${definite}${words}`
  const match = new RegExp(source, 'iu').exec(anchored === '$' ? phrase.slice(-80) : phrase.slice(0, 80))
  const noun = match?.[1] ?? ''
  const last = noun.split(/\s/).at(-1) ?? ''
  const all = [...language.officialRoles, ...language.expertRoles, ...language.otherRoles]
  // A plural is no one in particular.
  if (match === null || !all.includes(normal(last))) return null
  return { at, kind: 'description', printed: last, honorific: null, office: NO_OFFICE }
}

function mentionBefore(stretch: string, at: number, language: AttributionLanguage): Mention | null {
  const subject = subjectBefore(stretch, language)
  if (subject === null) return null
  if (subject.endsWith(',')) return apposedBefore(subject, at, language)
  const found = nameAtEnd(subject, language)
  if (found !== null && !Object.hasOwn(language.pronouns, normal(found.name)))
    return mentionOfName(found, null, at, language)
  const pronoun = patternsOf(language).pronoun.exec(subject)
  if (pronoun !== null)
    return { at, kind: 'pronoun', printed: normal(pronoun[1] ?? ''), honorific: null, office: NO_OFFICE }
  return described(subject, at, language, '$')
}

/** Whether a name may end here: `Northland news sources` and `Orme and Lund` are no one person. */
function endsName(behind: string, language: AttributionLanguage): boolean {
  const word = normal(/^[ \u00A0]([\p{L}\p{M}]+)/u.exec(behind)?.[1] ?? '')
  if (word === '') return true
  if (/^[ \u00A0](?:and|et|và|or|ou)[ \u00A0]\p{Lu}/u.test(behind)) return false
  return [...language.prepositions, ...language.relatives, ...language.adverbs, 'as', 'when', 'while'].includes(word)
}

/** `according to figures from the Port Office`: whoever published them speaks. */
const PUBLISHED =
  /^(?:(?:the|a|an) )?(?:[a-z-]+ ){0,2}(?:data|figures|statistics|reports?|stud(?:y|ies)|surveys?|estimates|numbers|polls?|statements?|research|analysis|records|documents) (?:(?:released|published|issued|compiled|collected) )?(?:from|by|of) /u

function mentionAfter(stretch: string, at: number, language: AttributionLanguage): Mention | null {
  const text = stretch.trimStart().replace(PUBLISHED, '')
  const found = nameAtStart(text, language)
  if (found === null) return described(text, at, language, '^')
  const behind = text.slice(found.length)
  const rest = /^[ \u00A0]?,[ \u00A0]/.test(behind) ? behind.replace(/^[ \u00A0]?,[ \u00A0]/, '') : null
  const phrase = rest?.split(APPOSITION_ENDS, 1)[0]?.replace(/[.,\s]+$/u, '') ?? ''
  const apposed =
    rest !== null && isApposition(phrase, language) ? withTitle(readApposition(phrase, language), found.title) : null
  if (!endsName(behind, language)) return null
  return mentionOfName(found, apposed, at, language)
}

/** The subject with which a sentence begins, when a title or apposition shows that it is a person. */
function subjectOf(sentence: string, at: number, language: AttributionLanguage): Mention | null {
  const start = sentence.replace(/^[\s“"«]+/u, '')
  const found = nameAtStart(start, language)
  if (found === null || !/^(?:,|[ \u00A0]\p{Ll})/u.test(start.slice(found.length))) return null
  const phrase = /^, ([^,]{1,200}),/u.exec(start.slice(found.length))?.[1] ?? ''
  const apposed = isApposition(phrase, language) ? readApposition(phrase, language) : null
  if (found.title === null && found.honorific === null && (apposed === null || apposed.role === null)) return null
  const office = apposed ?? { role: found.title, affiliation: null }
  return { at, kind: 'subject', printed: found.name, honorific: found.honorific, office }
}

/**
 * Those to whom a sentence gives words, in order. Verbs inside quotation marks are somebody's words themselves.
 *
 * @param quotations spans of the quotations in the paragraph
 */
export function mentionsIn(
  text: string,
  sentence: Span,
  quotations: readonly Span[],
  language: AttributionLanguage,
): Mention[] {
  const { verbs, according, inverting, ambiguous, clause } = patternsOf(language)
  const printed = text.slice(sentence.start, sentence.end)
  const mentions: Mention[] = []
  for (const match of printed.matchAll(verbs)) {
    const at = sentence.start + match.index
    if (isInside(at, quotations)) continue
    const verb = match[0].replace(/\s+/g, ' ').normalize('NFC')
    const behind = printed.slice(match.index + match[0].length)
    const inverted = /(?:^|[,”"»?!’—–-])\s*$/u.test(printed.slice(0, match.index)) && inverting.has(verb)
    if (ambiguous.has(verb) && !inverted && !clause.test(behind)) continue
    const own = mentionBefore(outsideQuotation(text, sentence.start, at, quotations), at, language)
    const mention = own ?? (inverted ? mentionAfter(behind, at, language) : null)
    if (mention !== null) mentions.push(mention)
  }
  for (const match of printed.matchAll(according)) {
    const at = sentence.start + match.index
    if (isInside(at, quotations)) continue
    const mention = mentionAfter(printed.slice(match.index + match[0].length), at, language)
    if (mention !== null) mentions.push(mention)
  }
  const subject = isInside(sentence.start + 1, quotations) ? null : subjectOf(printed, sentence.start, language)
  if (subject !== null && mentions.every(({ printed: other }) => other !== subject.printed)) mentions.push(subject)
  return mentions.sort((a, b) => a.at - b.at)
}

/** The stretch from the last quotation before a verb, or from the start of its sentence, to the verb. */
function outsideQuotation(text: string, start: number, at: number, quotations: readonly Span[]): string {
  const last = quotations.findLast(({ end }) => end <= at && end > start)
  return text.slice(last === undefined ? start : last.end, at)
}
