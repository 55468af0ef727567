import { sha256 } from '@noble/hashes/sha2.js'
import { utf8fromString } from '@exodus/bytes/utf8.js'
import { contentHashOfText, hexOfBytes, type HashText } from '../../shared/journal/digest.ts'

/** Small ones are hashed at once: handing them over would cost more. Bytes, or UTF-16 code units. */
const LARGE = 16_384

/** Of short texts; the strings are well-formed because they come out of JSON. */
export const hashText: HashText = (text) => sha256(utf8fromString(text))

/** SHA-256 in hexadecimal. */
export async function hashOfBytes(bytes: Uint8Array): Promise<string> {
  if (bytes.length < LARGE) return hexOfBytes(sha256(bytes))
  // TypeScript knows shared buffers as well; none are ever stored.
  return hexOfBytes(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)))
}

/** `contentHashOfText` of a text of any length. */
export const hashOfContent = async (text: string): Promise<string> =>
  text.length < LARGE ? contentHashOfText(text, hashText) : hashOfBytes(utf8fromString(JSON.stringify(text)))
