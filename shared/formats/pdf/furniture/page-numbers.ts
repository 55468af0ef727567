const ROMAN = /^[ivxlcdm]{1,8}$/iu
const VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }
/** `12`, `- 12 -`, `Page 12 of 30`, `12/30`, `trang 12`, `第 12 页`. */
const NUMBERED =
  /^[\s\-–—|[(·]*(?:page|p\.|pp\.|trang|seite|página|página|стр\.|صفحة|第)?\s*(\d{1,5})\s*(?:页|頁|ページ)?(?:\s*(?:\/|of|von|de|sur|trên|из)\s*\d{1,5})?[\s\-–—|\])·]*$/iu

/** The number of a page, if that is all that a line says. */
export function pageNumberIn(text: string): number | null {
  const figures = NUMBERED.exec(text)?.[1]
  if (figures !== undefined) return Number(figures)
  const bare = text.trim()
  return ROMAN.test(bare) ? romanOf(bare.toLowerCase()) : null
}

function romanOf(letters: string): number {
  const values = [...letters].map((letter) => VALUES[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}
