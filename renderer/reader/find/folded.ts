/** Letters that are another letter with something to it, but that Unicode does not take apart. */
const NOT_TAKEN_APART: Readonly<Record<string, string>> = {
  đ: 'd',
  ø: 'o',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
}
/** Where letters with marks stand in Unicode: Latin, Greek, Cyrillic, Arabic. First and last. */
const RANGES = [
  [0x00c0, 0x024f],
  [0x0386, 0x03ce],
  [0x0400, 0x04ff],
  [0x0622, 0x0626],
  [0x1e00, 0x1fff],
] as const

/** The letter below the marks, in lower case. */
function baseOf(letter: string): string {
  const [base = letter] = letter.normalize('NFD').toLowerCase()
  return NOT_TAKEN_APART[base] ?? base
}

let variants: ReadonlyMap<string, string> | null = null

/** For every letter all letters that are it with marks. Made when first asked for. */
function variantsOf(base: string): string {
  if (!variants) {
    const made = new Map<string, string>()
    for (const [first, last] of RANGES)
      for (let code = first; code <= last; code++) {
        const letter = String.fromCharCode(code)
        const below = baseOf(letter)
        if (below !== letter) made.set(below, (made.get(below) ?? '') + letter)
      }
    variants = made
  }
  return variants.get(base) ?? ''
}

const MARKS = /\p{M}+/gu

/** Source of a pattern that finds `query` whatever marks its letters have, in the text or in the query. */
export function foldedSource(query: string, escaped: (text: string) => string): string {
  return [...query.normalize('NFD').replace(MARKS, '')]
    .map((letter) => {
      const base = baseOf(letter)
      const others = variantsOf(base)
      return others === '' ? `${escaped(letter)}\\p{M}*` : `[${escaped(letter)}${base}${others}]\\p{M}*`
    })
    .join('')
}
