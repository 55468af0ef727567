import type { PartialDate } from '../../model/primitives.ts'
import { addressOf, type Source } from '../../model/source.ts'
import { safeUrl } from '../document/safe-url.ts'

export type CslType = 'article-newspaper' | 'webpage' | 'document'

/** Names are kept whole: which part of one is a family name is not known, and in many languages there is none. */
export interface CslName {
  readonly literal: string
}

/** Year, month, day, as far as they are known. */
export type CslDateParts = readonly [number] | readonly [number, number] | readonly [number, number, number]

/**
 * One source in CSL-JSON. Holds only what the source states or the import read there; nothing stands in for what is
 * not known. https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export interface CslItem {
  readonly id: string
  readonly type: CslType
  readonly title?: string
  readonly author?: readonly CslName[]
  readonly 'container-title'?: string
  readonly issued?: { readonly 'date-parts': readonly [CslDateParts] }
  readonly URL?: string
  readonly language?: string
}

/** An article when outlet and date are known, else a web page when it has an address, else a document. */
export function cslItemOf(source: Source): CslItem {
  const title = given(source.title)
  const outlet = given(source.outlet)
  const address = addressOf(source)
  const url = address === null ? null : safeUrl(address)
  const author = source.authors.flatMap((name) => given(name) ?? []).map((literal) => ({ literal }))
  const type = outlet !== null && source.publishedAt !== null ? 'article-newspaper' : url ? 'webpage' : 'document'
  return {
    id: source.id,
    type,
    ...(title === null ? {} : { title }),
    ...(author.length === 0 ? {} : { author }),
    ...(outlet === null ? {} : { 'container-title': outlet }),
    ...(source.publishedAt === null ? {} : { issued: { 'date-parts': [datePartsOf(source.publishedAt)] } }),
    ...(url === null ? {} : { URL: url }),
    ...(source.language === 'und' ? {} : { language: source.language }),
  }
}

const given = (text: string | null): string | null => {
  const bare = (text ?? '').replace(/\s+/gu, ' ').trim()
  return bare === '' ? null : bare
}

/** `2023-04-13` as `[2023, 4, 13]`. */
export function datePartsOf(date: PartialDate): CslDateParts {
  const [year = 0, month, day] = date.split('-').map(Number)
  if (month === undefined) return [year]
  return day === undefined ? [year, month] : [year, month, day]
}
