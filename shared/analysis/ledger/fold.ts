/** For comparing words as people write them: case, spacing and composed or decomposed accents do not count. */
export const fold = (words: string): string => words.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
