/** The few names that word processors and browsers write; everything else they write by number or as it is. */
const NAMES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  euro: '€',
  shy: '\u00ad',
}

/** Text in which `&amp;`, `&#233;` and the like are what they stand for; what is not known stays as it is. */
export const decodeReferences = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hexadecimal, name) => {
    if (typeof name === 'string') return NAMES[name] ?? whole
    const code = typeof decimal === 'string' ? Number(decimal) : parseInt(String(hexadecimal), 16)
    return isCharacter(code) ? String.fromCodePoint(code) : '\ufffd'
  })

const isCharacter = (code: number): boolean =>
  code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && (code >= 0x20 || code === 9 || code === 10)
