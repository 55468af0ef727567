import type { AnnotationKind } from '../../model/annotation.ts'
import type { QuoteStatus } from '../../briefs/check/check-quote.ts'

/** How a run looks. Colours are six hexadecimal digits; `language` is a tag that Word knows. */
export interface Look {
  readonly style?: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly strike?: boolean
  readonly color?: string
  readonly vertical?: 'superscript' | 'subscript'
  readonly rtl?: boolean
  readonly language?: string
}

/** The light colours of the app's tokens.css; the words beside them say the same. */
export const KIND_INK: Readonly<Record<AnnotationKind, string>> = {
  expert_view: '2D4498',
  official_statement: '6D4702',
  figure: '005860',
}
export const KIND_LINE: Readonly<Record<AnnotationKind, string>> = {
  expert_view: '4261CD',
  official_statement: '9F6700',
  figure: '007B86',
}
const OK = '336144'
const BAD = 'A92321'
export const STATUS_INK: Readonly<Record<QuoteStatus, string>> = {
  EXACT: OK,
  NORMALISED: OK,
  ALTERED: BAD,
  MISSING: BAD,
}

const EAST_ASIAN = /^(?:zh|ja|ko)\b/
const RIGHT_TO_LEFT = /^(?:ar|he|fa|ur|ps|syr|dv|yi)\b/

/** `w:rPr`, its children in the order of the schema: Word refuses any other. */
export function runProperties(look: Look): string {
  const { style, bold, italic, underline, strike, color, vertical, rtl, language } = look
  const children = [
    style === undefined ? '' : `<w:rStyle w:val="${style}"/>`,
    // Chinese writes its quote marks with the same characters as Latin, twice as wide.
    language !== undefined && EAST_ASIAN.test(language) ? '<w:rFonts w:hint="eastAsia"/>' : '',
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    strike ? '<w:strike/>' : '',
    color === undefined ? '' : `<w:color w:val="${color}"/>`,
    underline ? '<w:u w:val="single"/>' : '',
    vertical === undefined ? '' : `<w:vertAlign w:val="${vertical}"/>`,
    rtl ? '<w:rtl/>' : '',
    language === undefined ? '' : languageElement(language),
  ].join('')
  return children === '' ? '' : `<w:rPr>${children}</w:rPr>`
}

export function languageElement(language: string): string {
  if (EAST_ASIAN.test(language)) return `<w:lang w:eastAsia="${language}"/>`
  return RIGHT_TO_LEFT.test(language) ? `<w:lang w:bidi="${language}"/>` : `<w:lang w:val="${language}"/>`
}

/** Word has its dictionaries by region, and takes a bare language for none. */
const REGIONS: Readonly<Record<string, string>> = {
  ar: 'ar-SA',
  cs: 'cs-CZ',
  da: 'da-DK',
  de: 'de-DE',
  el: 'el-GR',
  en: 'en-US',
  es: 'es-ES',
  fa: 'fa-IR',
  fi: 'fi-FI',
  fr: 'fr-FR',
  he: 'he-IL',
  hi: 'hi-IN',
  hu: 'hu-HU',
  id: 'id-ID',
  it: 'it-IT',
  ja: 'ja-JP',
  km: 'km-KH',
  ko: 'ko-KR',
  lo: 'lo-LA',
  nl: 'nl-NL',
  pl: 'pl-PL',
  pt: 'pt-PT',
  ro: 'ro-RO',
  ru: 'ru-RU',
  sv: 'sv-SE',
  th: 'th-TH',
  tr: 'tr-TR',
  uk: 'uk-UA',
  ur: 'ur-PK',
  vi: 'vi-VN',
  zh: 'zh-CN',
}

/** A BCP 47 tag as Word knows it; undefined when it is none or not known. */
export function wordLanguage(tag: string): string | undefined {
  if (tag === 'und' || !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(tag)) return undefined
  return Object.hasOwn(REGIONS, tag) ? REGIONS[tag] : tag
}
