const LOCALE = 'en-GB'
const UNITS = ['B', 'kB', 'MB', 'GB'] as const

/** `84213` → `84 kB`, with a space that does not break. */
export function byteSize(bytes: number): string {
  let size = bytes
  let unit = 0
  while (size >= 1000 && unit < UNITS.length - 1) {
    size /= 1000
    unit += 1
  }
  const digits = size < 10 && unit > 0 ? 1 : 0
  return `${size.toLocaleString(LOCALE, { maximumFractionDigits: digits })}\u00a0${UNITS[unit] ?? ''}`
}
