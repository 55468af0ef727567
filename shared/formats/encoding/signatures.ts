import { COMPOUND_FILE_BYTES, PDF_BYTES, ZIP_BYTES } from '../first-bytes.ts'

interface Signature {
  readonly what: string
  readonly at: number
  readonly bytes: readonly number[]
  /** The mark is made of printable characters, so a text may begin with it: ask for control bytes as well. */
  readonly printable?: true
}

const ascii = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0))

/** First bytes of files that are not text although somebody named them so. */
const SIGNATURES: readonly Signature[] = [
  { what: 'PDF', at: 0, bytes: PDF_BYTES },
  { what: 'ZIP (DOCX, XLSX, EPUB)', at: 0, bytes: ZIP_BYTES },
  { what: 'ZIP (empty)', at: 0, bytes: [0x50, 0x4b, 0x05, 0x06] },
  { what: 'Microsoft Office 97', at: 0, bytes: COMPOUND_FILE_BYTES },
  { what: 'PNG', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { what: 'JPEG', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { what: 'gzip', at: 0, bytes: [0x1f, 0x8b, 0x08] },
  { what: '7-Zip', at: 0, bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { what: 'xz', at: 0, bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] },
  { what: 'Zstandard', at: 0, bytes: [0x28, 0xb5, 0x2f, 0xfd] },
  { what: 'ELF', at: 0, bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { what: 'WebAssembly', at: 0, bytes: [0x00, 0x61, 0x73, 0x6d] },
  { what: 'Java class', at: 0, bytes: [0xca, 0xfe, 0xba, 0xbe] },
  { what: 'Matroska video', at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { what: 'SQLite database', at: 0, bytes: ascii('SQLite format 3\0') },
  { what: 'GIF', at: 0, bytes: ascii('GIF8'), printable: true },
  { what: 'RIFF (WAV, WebP, AVI)', at: 0, bytes: ascii('RIFF'), printable: true },
  { what: 'Ogg', at: 0, bytes: ascii('OggS'), printable: true },
  { what: 'MP3', at: 0, bytes: ascii('ID3'), printable: true },
  { what: 'FLAC', at: 0, bytes: ascii('fLaC'), printable: true },
  { what: 'RAR', at: 0, bytes: ascii('Rar!'), printable: true },
  { what: 'bzip2', at: 0, bytes: ascii('BZh'), printable: true },
  { what: 'Windows program', at: 0, bytes: ascii('MZ'), printable: true },
  { what: 'MP4 or HEIF', at: 4, bytes: ascii('ftyp'), printable: true },
  { what: 'TIFF', at: 0, bytes: [0x49, 0x49, 0x2a, 0x00] },
  { what: 'TIFF', at: 0, bytes: [0x4d, 0x4d, 0x00, 0x2a] },
]

const CONTROLS_LOOKED_AT = 512

/** A control byte that no text file uses: neither tab, line break, form feed, backspace nor escape. */
export const isOddControl = (byte: number): boolean =>
  byte === 0x7f || (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b)

/** Names the kind of binary file that `bytes` begin like, or null. */
export function binarySignature(bytes: Uint8Array): string | null {
  const found = SIGNATURES.find((signature) => signature.bytes.every((byte, i) => bytes[signature.at + i] === byte))
  if (!found) return null
  if (found.printable && !bytes.subarray(0, CONTROLS_LOOKED_AT).some(isOddControl)) return null
  return found.what
}
