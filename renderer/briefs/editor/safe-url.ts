/** An address that a brief may hold: http, https or mailto. Without a scheme it is taken as https. Null: none of these. */
export function safeUrl(text: string): string | null {
  const given = text.trim()
  if (given === '' || /\s/.test(given)) return null
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(given)?.[1]?.toLowerCase()
  const looksLikeHost = /^[^/:@]+\.[^/:@.]{2,}(?:[:/?#]|$)/u.test(given)
  if (scheme !== undefined && !looksLikeHost) return isSafeUrl(given) ? given : null
  return looksLikeHost && isSafeUrl(`https://${given}`) ? `https://${given}` : null
}

export function isSafeUrl(url: string): boolean {
  // Control characters are dropped by browsers before they read the scheme.
  if (/[\p{Cc}]/u.test(url)) return false
  return /^(?:https?:\/\/[^\s/]|mailto:[^\s@]+@)/i.test(url)
}
