const CHUNK_UNITS = 8_192
const LAST_CODE_POINT = 0x10ffff
const REPLACEMENT = 0xfffd

/**
 * Decodes UTF-32, which WHATWG leaves out. What is no code point becomes U+FFFD; bytes beyond the last whole unit
 * become one U+FFFD.
 *
 * @param bytes without the byte order mark
 */
export function decodeUtf32(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  let units: number[] = []
  for (let at = 0; at < bytes.length; at += 4) {
    const point = at + 4 <= bytes.length ? view.getUint32(at, littleEndian) : REPLACEMENT
    const isScalar = point <= LAST_CODE_POINT && !(point >= 0xd800 && point <= 0xdfff)
    units.push(isScalar ? point : REPLACEMENT)
    if (units.length === CHUNK_UNITS) {
      parts.push(String.fromCodePoint(...units))
      units = []
    }
  }
  return parts.join('') + String.fromCodePoint(...units)
}
