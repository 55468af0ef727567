import type { Result } from '../../result.ts'
import { decodeText, type DecodedText } from '../encoding/decode.ts'
import { byteString } from './byte-string.ts'

/** Browsers look through 1,024 bytes; programs that save pages put remarks before the head. */
const PRESCAN = 8_192
const XML_DECLARATION = /^\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']\s*(?<label>[\w.:-]{1,40})/iu
const META = /<meta\s[^>]{0,600}>/giu
const CHARSET = /charset\s*=\s*["']?\s*(?<label>[\w.:-]{1,40})/iu

function labelInMeta(head: string): string | undefined {
  for (const [meta] of head.matchAll(META)) {
    const label = CHARSET.exec(meta)?.groups?.['label']
    if (label !== undefined) return label
  }
  return undefined
}

/** The label of the encoding that the markup declares, found as browsers find it; null when it declares none. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = byteString(bytes.subarray(0, PRESCAN)).replace(/<!--.*?(?:-->|$)/gsu, ' ')
  const label = labelInMeta(head) ?? XML_DECLARATION.exec(head)?.groups?.['label'] ?? null
  // What could be read byte by byte is not UTF-16.
  return label !== null && /^utf-?16|^ucs-?2|^unicode$/iu.test(label) ? 'utf-8' : label
}

/**
 * Decodes a page: as chosen, by a byte order mark, as whoever stored it says, as the page itself says, and at last by
 * what the bytes look like. What is declared is believed as long as the bytes agree.
 *
 * @param stored of the part of an archive that the page is in
 * @returns the errors of `decodeText`
 */
export function decodeHtml(bytes: Uint8Array, chosen?: string, stored?: string): Result<DecodedText> {
  const declared = stored ?? declaredEncoding(bytes)
  return decodeText(bytes, {
    ...(chosen === undefined ? {} : { chosen }),
    ...(declared === null ? {} : { declared }),
  })
}
