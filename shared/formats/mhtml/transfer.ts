const EQUALS = 0x3d

const hexOf = (byte: number | undefined): number => {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

/** Where the line goes on after a soft break at `at`, the `=`; -1 when it is none. Blanks may follow the sign. */
function afterSoftBreak(bytes: Uint8Array, at: number): number {
  let here = at + 1
  while (bytes[here] === 0x20 || bytes[here] === 0x09) here += 1
  if (here >= bytes.length) return here
  if (bytes[here] === 0x0d) here += 1
  else if (bytes[here] !== 0x0a) return -1
  return bytes[here] === 0x0a ? here + 1 : here
}

/** Decodes quoted-printable (RFC 2045, 6.7); what is not by the rules stays as it is. */
export function fromQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0
    if (byte === EQUALS) {
      const high = hexOf(bytes[at + 1])
      const low = hexOf(bytes[at + 2])
      if (high >= 0 && low >= 0) {
        decoded[length] = high * 16 + low
        length += 1
        at += 3
        continue
      }
      const next = afterSoftBreak(bytes, at)
      if (next >= 0) {
        at = next
        continue
      }
    }
    decoded[length] = byte
    length += 1
    at += 1
  }
  return decoded.subarray(0, length)
}

const SIXTY_FOUR = Int8Array.from({ length: 256 }, (_, byte) =>
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(String.fromCharCode(byte)),
)

/** Decodes base64; signs that are none of it are passed over, as RFC 2045 asks. */
export function fromBase64(bytes: Uint8Array): Uint8Array {
  const decoded = new Uint8Array(Math.ceil((bytes.length * 3) / 4))
  let length = 0
  let bits = 0
  let held = 0
  for (const byte of bytes) {
    if (byte === EQUALS) break
    const value = SIXTY_FOUR[byte] ?? -1
    if (value < 0) continue
    bits = ((bits << 6) | value) & 0xff_ff
    held += 6
    if (held < 8) continue
    held -= 8
    decoded[length] = (bits >> held) & 0xff
    length += 1
  }
  return decoded.subarray(0, length)
}
