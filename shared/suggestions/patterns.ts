const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Alternatives for a pattern, longest first; a blank in a word stands for any one or two blanks. Letters with
 * accents match in composed and in decomposed form.
 */
export function anyOf(words: readonly string[]): string {
  const forms = new Set(words.flatMap((word) => [word.normalize('NFC'), word.normalize('NFD')]))
  const alternatives = [...forms]
    .sort((a, b) => b.length - a.length)
    .map((word) => escape(word).replace(/ /g, '\\s{1,2}'))
  return alternatives.length === 0 ? '(?!)' : `(?:${alternatives.join('|')})`
}

/** No letter follows. */
export const WORD_END = '(?![\\p{L}\\p{M}])'
/** No letter, digit or joining sign stands before. */
export const WORD_START = '(?<![\\p{L}\\p{M}\\p{N}])'

/** What a sticky pattern matches at an offset, or null. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Case and blanks as the tables have them. */
export const normal = (printed: string): string => printed.toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim()
