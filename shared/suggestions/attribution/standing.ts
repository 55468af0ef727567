import type { AnnotationKind } from '../../model/annotation.ts'
import type { Standing } from '../../model/person.ts'
import { normal } from '../patterns.ts'
import type { AttributionLanguage } from './attribution-language.ts'

/** Whether one of the words stands in a role as a word of its own, and where; -1 when none does. */
export function firstRoleAt(role: string, words: readonly string[]): number {
  const padded = ` ${normal(role).replace(/[,.;:()]/g, ' ')} `
  let first = -1
  for (const word of words) {
    const at = [` ${word} `, ` ${word}s `, `-${word} `]
      .map((form) => padded.indexOf(form))
      .filter((index) => index >= 0)
    const nearest = Math.min(...at)
    if (at.length > 0 && (first === -1 || nearest < first)) first = nearest
  }
  return first
}

/**
 * What a role makes of its holder. The first telling noun decides (`professor and former minister` is an expert);
 * without one the kind of the annotation does, since the analyst has just said what the passage is.
 */
export function standingOf(role: string | null, kind: AnnotationKind, language: AttributionLanguage): Standing {
  if (role !== null) {
    const official = firstRoleAt(role, language.officialRoles)
    const expert = firstRoleAt(role, language.expertRoles)
    if (official >= 0 && (expert < 0 || official <= expert)) return 'official'
    if (expert >= 0) return 'expert'
    return 'other'
  }
  return kind === 'expert_view' ? 'expert' : kind === 'official_statement' ? 'official' : 'other'
}

/** A ministry speaks officially; another body does when the analyst tagged an official statement. */
export function standingOfBody(name: string, kind: AnnotationKind, language: AttributionLanguage): Standing {
  // `Ministry of Foreign Affairs`: the noun before `of` counts.
  const last =
    normal(name)
      .split(/ (?:of|for|de|du) /, 1)[0]
      ?.split(' ')
      .at(-1) ?? ''
  return kind === 'official_statement' || firstRoleAt(last, language.offices) >= 0 ? 'official' : 'other'
}
