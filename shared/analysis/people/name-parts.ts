import { nameKey } from './name-key.ts'

/** What stands before a name and is none of it. */
const HONORIFICS = new Set(
  `mr mrs ms miss mx dr prof professor sir dame lord lady rev hon gen col capt president minister senator ambassador
  secretary chairman general m mme mlle monsieur madame herr frau señor señora ông bà anh chị cô chú bác ts ths pgs gs
  tiến_sĩ 先生 女士 السيد السيدة الدكتور`.split(/\s+/u),
)
/** Parts that many names have and nobody is called by alone. */
const PARTICLES = new Set(
  'van von der den de da di do dos du del della la le el al bin ibn bint abu عبد بن ابن ابو أبو thị văn thi'.split(' '),
)
/** Words that names of bodies have and names of people have not. */
const OF_BODIES = /(?:^| )(?:of|for|and|the|et|des|für|y)(?: |$)/u
const ARTICLES = new Set(['a', 'an', 'le', 'la', 'un', 'une', 'der', 'die', 'das', 'el', 'los', 'một'])

/** Without accents, `đ` and `ø` included: how names are typed on a keyboard that lacks them. */
export const foldedKey = (name: string): string =>
  nameKey(name)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/đ/gu, 'd')
    .replace(/ø/gu, 'o')
    .replace(/ł/gu, 'l')
    .normalize('NFC')

/**
 * The parts of a name between blanks, without honorifics before it. A name in a script without blanks is one part: it
 * is never cut into characters, of which thousands of names share one.
 */
export function partsOf(name: string): readonly string[] {
  const parts = nameKey(name)
    .split(' ')
    .map((part) => part.replace(/(?<=\p{L}{2})\.$/u, '').replace(/[,;]$/u, ''))
  const start = parts.findIndex((part) => !HONORIFICS.has(part))
  return start < 0 ? parts : parts.slice(start)
}

/** Whether somebody can be called by this one part of a name. */
const isCallName = (part: string | undefined): boolean =>
  part !== undefined && !PARTICLES.has(part) && [...part.replace(/[^\p{L}]/gu, '')].length > 1

/**
 * Whether `part` is printed for the person called `whole`: fewer parts of it, in order; one alone only when it is the
 * first or the last, by which people are called ("Tien", "Xi"). An initial stands for a part that begins with it.
 */
export function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length === 0 || part.length > whole.length || OF_BODIES.test(whole.join(' '))) return false
  if (part.length === whole.length && !part.some(isInitial)) return false
  if (part.length === 1) return isCallName(part[0]) && (part[0] === whole[0] || part[0] === whole.at(-1))
  let at = 0
  let full = 0
  for (const word of part) {
    const found = whole.findIndex((other, index) => index >= at && standsFor(word, other))
    if (found < 0) return false
    if (word === whole[found] && isCallName(word)) full += 1
    at = found + 1
  }
  return full > 0 && (standsFor(part[0] ?? '', whole[0] ?? '') || part.at(-1) === whole.at(-1))
}

/** `J` or `J.` */
export const isInitial = (word: string): boolean =>
  /^\p{L}\.?$/u.test(word) && word.toUpperCase() !== word.toLowerCase()

const standsFor = (word: string, other: string): boolean =>
  word === other || (isInitial(word) && other.startsWith(word.slice(0, 1)))

/** The words of a role when the name is one, such as "the lecturer"; null for a name proper. */
export function rolePhrase(name: string): readonly string[] | null {
  const printed = name.normalize('NFC').trim().split(/\s+/u)
  const words = printed.map((word) => word.toLowerCase())
  const [first = ''] = words
  const rest = words.slice(1)
  // `Le Duc Tho` and `An Nguyen` are names; what follows an article in small letters is none.
  const isArticle = first === 'the' || (ARTICLES.has(first) && isSmall(printed[1] ?? ''))
  if (isArticle && rest.length > 0) return rest
  return printed.every(isSmall) ? words : null
}

/** Small letters say something only in a script that has capitals. */
const isSmall = (word: string): boolean => word === word.toLowerCase() && word !== word.toUpperCase()
