const MARKS = /\p{M}+/gu

/** Letters that carry their sign in one piece: decomposition leaves them, people type the plain letter. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = { đ: 'd', ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' }
const WHOLE = new RegExp(`[${Object.keys(WHOLE_LETTERS).join('')}]`, 'g')

/** Text as it is compared when searched: lower case, without diacritics (`Điều` → `dieu`). Length may change. */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(WHOLE, (letter) => WHOLE_LETTERS[letter] ?? letter)
