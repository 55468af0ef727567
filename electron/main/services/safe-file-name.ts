/** Names that Windows keeps for devices, with or without an extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i
/** Control characters, and format characters that reorder or hide text (a name must read as it is). */
const UNSEEN = /[\p{Cc}\p{Cs}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu
/** Not allowed in a name on Windows. */
const FORBIDDEN = /[<>:"|?*]/g
/** File systems limit names to 255 bytes; the rest is left to what a person adds. */
const MAX_BYTES = 200
const byteLength = (text: string): number => new TextEncoder().encode(text).length

/** Cuts whole code points off the end until `name` fits. */
function cut(name: string, bytes: number): string {
  const points = Array.from(name)
  while (points.length > 0 && byteLength(points.join('')) > bytes) points.pop()
  return points.join('')
}

/**
 * A name that is safe to suggest on every system: the base name, without control, direction and reserved
 * characters. Other scripts and emoji stay. `fallback` when nothing is left.
 */
export function safeFileName(suggested: string, fallback: string): string {
  const base = suggested.slice(0, 4096).split(/[\\/]/).at(-1) ?? ''
  const clean = base
    .replace(UNSEEN, '')
    .replace(FORBIDDEN, '-')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
  const dot = clean.lastIndexOf('.')
  const extension = dot > 0 && clean.length - dot <= 10 ? clean.slice(dot) : ''
  const stem = cut(clean.slice(0, clean.length - extension.length), MAX_BYTES - byteLength(extension)).trimEnd()
  if (stem === '') return fallback
  return RESERVED.test(stem) ? `_${stem}${extension}` : stem + extension
}
