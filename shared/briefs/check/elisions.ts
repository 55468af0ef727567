/** Dots as printers set them: together, or with spaces that do not break. */
const DOTS = '(?:…+|\\.{3,}|\\.(?:[ \\u00a0\\u2009\\u202f]\\.){2,})'

/** The source of a pattern for a mark of words left out, with or without brackets. */
export const ELLIPSIS = `(?:\\[\\s*${DOTS}\\s*\\]|\\(\\s*${DOTS}\\s*\\)|${DOTS})`

const ELISION = new RegExp(`\\s*${ELLIPSIS}\\s*`, 'u')

/** The parts of a printed quotation between its ellipses, without empty ones; one part when it has none. */
export function elisionsOf(quote: string): readonly string[] {
  return quote.split(ELISION).filter((part) => /[\p{L}\p{N}]/u.test(part))
}
