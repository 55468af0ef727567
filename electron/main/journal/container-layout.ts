/**
 * A container is: 12 bytes of magic, 4 bytes length of the packed header (big endian), the header line in a gzip
 * member of its own, all other lines in a second one, and the SHA-256 of everything before it. The header can
 * be read, and its own checksum checked, whatever has happened to the rest.
 */
const MAGIC = Buffer.from('VARIORUM-GZ\n', 'latin1')
export const PRELUDE_BYTES = MAGIC.byteLength + 4
export const TRAILER_BYTES = 32

export function preludeOf(headerBytes: number): Buffer {
  const prelude = Buffer.alloc(PRELUDE_BYTES)
  MAGIC.copy(prelude)
  prelude.writeUInt32BE(headerBytes, MAGIC.byteLength)
  return prelude
}

/** Bytes of the packed header; null when the magic is another. */
export const headerBytesOf = (prelude: Buffer): number | null =>
  prelude.subarray(0, MAGIC.byteLength).equals(MAGIC) ? prelude.readUInt32BE(MAGIC.byteLength) : null

/** True for what a container was cut to before its magic was whole. */
export const beginsLikeOne = (bytes: Buffer): boolean =>
  MAGIC.subarray(0, bytes.byteLength).equals(bytes.subarray(0, MAGIC.byteLength))
