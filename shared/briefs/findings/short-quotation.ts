const WORDS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{1,2}|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu
const MOST_WORDS = 2

/**
 * Whether marks may make a term or an irony of what they hold: one or two words, or up to four characters of a script
 * without spaces. A number is never a manner of speaking: words with a digit are quoted in earnest.
 */
export const isShort = (printed: string): boolean =>
  !/\p{N}/u.test(printed) && (printed.match(WORDS)?.length ?? 0) <= MOST_WORDS
