// What files of a kind begin with, where more than one module has to know it.

/** `%PDF-`. Bytes before it are allowed by many readers, but a text may quote it. */
export const PDF_BYTES: readonly number[] = [0x25, 0x50, 0x44, 0x46, 0x2d]
/** A zip archive that holds something. */
export const ZIP_BYTES: readonly number[] = [0x50, 0x4b, 0x03, 0x04]
/** The container of old Office files, and of new ones that are locked with a password. */
export const COMPOUND_FILE_BYTES: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

export const beginsWith = (bytes: Uint8Array, first: readonly number[]): boolean =>
  first.every((byte, at) => bytes[at] === byte)
