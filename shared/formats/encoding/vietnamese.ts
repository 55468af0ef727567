/** Share of the tone marks that must stand on a Vietnamese vowel. Real text gives 1; the rest is for damage. */
const MIN_SEATED = 0.95
/** Tone marks and letters peculiar to Vietnamese, as a share of all letters. Real text gives 0.15 to 0.3. */
const MIN_DENSITY = 0.04

const MARKS = /[\u0300\u0301\u0303\u0309\u0323]/gu
const SEATED = /[aăâeêioôơuưy][\u0300\u0301\u0303\u0309\u0323]/giu
const OWN_LETTERS = /[ơưđă]/giu
const LETTERS = /\p{L}/gu

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/**
 * True when `text`, decoded as windows-1258, reads as Vietnamese. That encoding writes tones as combining marks after
 * the vowel; the same bytes in windows-1252 are `Ì ì Þ Ò ò`, which other languages put after consonants as well, or
 * not at all. chardet does not know windows-1258.
 */
export function readsAsVietnamese(text: string): boolean {
  const marks = count(text, MARKS)
  const own = count(text, OWN_LETTERS)
  const kinds = new Set(text.toLowerCase().match(/[ơưđă\u0300\u0301\u0303\u0309\u0323]/gu)).size
  if (marks === 0 || kinds < 2) return false
  return count(text, SEATED) / marks >= MIN_SEATED && (marks + own) / Math.max(1, count(text, LETTERS)) >= MIN_DENSITY
}
