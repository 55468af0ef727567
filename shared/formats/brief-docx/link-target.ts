/** Word takes no longer one. */
const LONGEST = 2_079

/**
 * An address as the target of a relationship: Word refuses a whole document for one target that is no URI (RFC 3986).
 * Null when none can be made of it.
 */
export function linkTarget(url: string): string | null {
  const match = /^(https?:\/\/|mailto:)([^\s]+)$/i.exec(url.trim())
  if (!match) return null
  const [, scheme = '', rest = ''] = match
  if (scheme.toLowerCase() === 'mailto:' ? !/^[^@]+@[^@]+$/.test(rest.split('?')[0] ?? '') : !hasHost(rest)) return null
  const encoded = rest
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
    .replace(/[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]/gu, encodeURIComponent)
  const [before = '', ...fragments] = encoded.split('#')
  const target = scheme.toLowerCase() + (fragments.length === 0 ? before : `${before}#${fragments.join('%23')}`)
  return target.length > LONGEST ? null : target
}

const hasHost = (rest: string): boolean => /^[^/?#:@[\]]+(?::\d{1,5})?(?:[/?#]|$)/.test(rest)
