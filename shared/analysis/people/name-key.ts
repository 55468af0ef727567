/** For comparing names as people write them: case, spacing and composed or decomposed accents do not count. */
export const nameKey = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase()
