/** `…` or dots, with or without brackets, as printers mark words left out. */
const ELISION = /\s*(?:\[\s*(?:…|\.{3,}|\. \. \.)\s*\]|\(\s*(?:…|\.{3,}|\. \. \.)\s*\)|…|\.{3,}|\. \. \.)\s*/u

/** The parts of a printed quotation between its ellipses, without empty ones; one part when it has none. */
export function elisionsOf(quote: string): readonly string[] {
  return quote.split(ELISION).filter((part) => /[\p{L}\p{N}]/u.test(part))
}
