import { normal } from '../patterns.ts'
import type { AttributionLanguage } from './attribution-language.ts'
import { firstRoleAt } from './standing.ts'

export interface Office {
  readonly role: string | null
  readonly affiliation: string | null
}

const LONGEST = 240
/** `the U.S.-based Lund Institute`: where it sits is not its name. */
const BASED = /^[\p{L}\p{M}.-]+-based\s+/u

const roles = (language: AttributionLanguage): readonly string[] => [
  ...language.officialRoles,
  ...language.expertRoles,
  ...language.otherRoles,
]

/** Whether what stands between the commas behind a name says who the named one is. */
export function isApposition(phrase: string, language: AttributionLanguage): boolean {
  const trimmed = phrase.trim()
  if (trimmed === '' || trimmed.length > LONGEST) return false
  if (/^\d{1,3}$/.test(trimmed)) return true
  const first = normal(trimmed).split(' ', 1)[0] ?? ''
  if (language.relatives.includes(first)) return true
  const head = trimmed.split(/\s+/).slice(0, 8).join(' ')
  return firstRoleAt(head, roles(language)) >= 0
}

/** `a lecturer from Y at Z` as role and affiliation; articles are left out. */
export function readApposition(phrase: string, language: AttributionLanguage): Office {
  const first = normal(phrase.trim()).split(' ', 1)[0] ?? ''
  if (/^\d{1,3}$/.test(phrase.trim()) || language.relatives.includes(first)) return { role: null, affiliation: null }
  const article = new RegExp(`^(?:(?:${language.articles.join('|') || '(?!)'})\\s+|l[’'])`, 'iu')
  const body = phrase.trim().replace(article, '').replace(/\s+/g, ' ')
  for (const tier of language.affiliationLinks) {
    const cuts = tier.map((link) => ({ link, at: body.indexOf(` ${link} `) })).filter(({ at }) => at > 0)
    for (const { link, at } of cuts.sort((a, b) => a.at - b.at)) {
      const role = body.slice(0, at)
      const place = body
        .slice(at + link.length + 2)
        .replace(article, '')
        .replace(BASED, '')
      // `minister of foreign affairs`: what is not a name stays with the role.
      if (!/^[\p{Lu}\p{Lo}]/u.test(place) || firstRoleAt(role, roles(language)) < 0) continue
      return { role, affiliation: place.replace(/[,;]$/, '') }
    }
  }
  return { role: body === '' ? null : body, affiliation: null }
}
