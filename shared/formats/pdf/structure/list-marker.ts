const BULLET = /^[•‣◦▪▫■□●○∙·⁃–—*✓➢❖\uf0b7\uf0a7]\s+(?=\S)/u
const NUMBERED = /^(?:\(?\d{1,3}[.)]|\(?[a-z][.)]|\(?[ivx]{1,5}[.)])\s+(?=\S)/u

/** What stands before the words of an item of a list; empty for what is none. */
export const markerOf = (text: string): string => (BULLET.exec(text) ?? NUMBERED.exec(text))?.[0] ?? ''

export const isBullet = (marker: string): boolean => BULLET.test(`${marker}x`)
