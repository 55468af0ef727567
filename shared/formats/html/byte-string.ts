const CHUNK = 8_192

/** One character for each byte, of the same number; for what is written in ASCII before the encoding is known. */
export function byteString(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK))
  return text
}
