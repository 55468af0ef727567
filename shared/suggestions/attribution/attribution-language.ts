import { english } from './languages/en.ts'
import { french } from './languages/fr.ts'
import { vietnamese } from './languages/vi.ts'

/** How one language says who speaks. All words lower case, NFC. */
export interface AttributionLanguage {
  /** Verbs of saying and thinking, in the forms news prints. */
  readonly verbs: readonly string[]
  /** Those that also mean other things (`Lund maintains its fleet`): they need a clause or quotation behind them. */
  readonly ambiguous: readonly string[]
  /** What opens that clause. */
  readonly conjunctions: readonly string[]
  /** Those that also stand before the speaker: `said Orme`. */
  readonly inverting: readonly string[]
  /** Phrases followed by the speaker: `according to`. */
  readonly according: readonly string[]
  /** What may stand between speaker and verb. */
  readonly adverbs: readonly string[]
  /** What between speaker and verb means that nothing was said. */
  readonly negations: readonly string[]
  /** Pronouns that stand for one speaker, with the honorifics they exclude. */
  readonly pronouns: Readonly<Record<string, readonly string[]>>
  readonly articles: readonly string[]
  /** Words before a name that make it no subject: `of Hanoi said`. */
  readonly prepositions: readonly string[]
  /** Words that begin an apposition without naming a role: `who leads…`. */
  readonly relatives: readonly string[]
  /** Printed before a name, part neither of it nor of the role. */
  readonly honorifics: readonly string[]
  /** Nouns of office: in a role they make an official. */
  readonly officialRoles: readonly string[]
  /** Nouns of knowledge: in a role they make an expert. */
  readonly expertRoles: readonly string[]
  /** Other nouns that are roles. */
  readonly otherRoles: readonly string[]
  /** Last words of the names of bodies that speak officially. */
  readonly offices: readonly string[]
  /** Last words of the names of other bodies that speak. */
  readonly bodies: readonly string[]
  /** Between a role and where it is held: the first of the strongest tier that is printed. */
  readonly affiliationLinks: readonly (readonly string[])[]
  /** What an office is for: `Secretary of State`. */
  readonly portfolios: readonly string[]
  /** Capitalised at the start of a sentence, part of no name. */
  readonly openers: readonly string[]
}

const BY_LANGUAGE: Readonly<Record<string, AttributionLanguage>> = { en: english, fr: french, vi: vietnamese }

/** The tables of a BCP 47 language, or null: without them nothing is suggested. `und` is read as English. */
export function attributionLanguage(language: string): AttributionLanguage | null {
  const primary = language.toLowerCase().split(/[-_]/, 1)[0] ?? ''
  return BY_LANGUAGE[primary === 'und' || primary === '' ? 'en' : primary] ?? null
}

/** Whether a word ends the name of a body rather than a person. */
export const isBody = (word: string, language: AttributionLanguage): boolean =>
  language.offices.includes(word) || language.bodies.includes(word)
