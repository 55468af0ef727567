import { canonicalJson } from '../model/canonical-json.ts'
import type { TableName } from '../model/records.ts'

/** SHA-256 of the UTF-8 bytes of a well-formed string. The caller brings the fastest one it has. */
export type HashText = (text: string) => Uint8Array

/**
 * The digest of a set of rows is the exclusive or of their hashes: it does not depend on their order, and a
 * change of one row costs two hashes instead of a scan. It guards against faults, not against forgery: for
 * that the journal chains its frames.
 */
export class SetDigest {
  readonly #bytes: Uint8Array

  constructor(hex = '0'.repeat(64)) {
    this.#bytes = bytesOfHex(hex)
  }

  /** Adds a row, or takes away one that was added. */
  toggle(hash: Uint8Array): void {
    for (let index = 0; index < 32; index += 1) {
      this.#bytes[index] = (this.#bytes[index] ?? 0) ^ (hash[index] ?? 0)
    }
  }

  get hex(): string {
    return hexOfBytes(this.#bytes)
  }
}

export const hashOfRecord = (table: TableName, record: unknown, hash: HashText): Uint8Array =>
  hash(`${table}\u0000${canonicalJson(record)}`)

/** Of a canonical text as it is kept: as a JSON string, which has an exact form even for lone surrogates. */
export const contentHashOfText = (text: string, hash: HashText): string => hexOfBytes(hash(JSON.stringify(text)))

/** `content` is `contentHashOfText`. */
export const hashOfText = (id: string, content: string, hash: HashText): Uint8Array =>
  hash(`texts\u0000${id}\u0000${content}`)

/** The key of an original is the hash of its bytes. */
export const hashOfOriginal = (sha256: string, hash: HashText): Uint8Array => hash(`originals\u0000${sha256}`)

export const hexOfBytes = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

export const bytesOfHex = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, index) => Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16))
