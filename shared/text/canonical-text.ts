/** Version of the definition below. Stored offsets hold only for the version they were made with. */
export const CANONICAL_TEXT_VERSION = 1

/**
 * Canonical text, version 1: the decoded text with one byte order mark removed from its start, with every
 * CR LF and every lone CR turned into LF, and otherwise unchanged. Nothing is trimmed, folded or normalised:
 * no-break spaces, NFD letters, soft hyphens and a second byte order mark stay, so that a quotation can be
 * compared with the file character by character. Offsets into it are UTF-16 code units, 0-based, end-exclusive.
 *
 * @param decoded the text of a source as a decoder gave it
 * @returns canonical text; canonical text itself comes back unchanged unless it starts with U+FEFF
 */
export function canonicalise(decoded: string): string {
  const text = decoded.startsWith('\uFEFF') ? decoded.slice(1) : decoded
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}
