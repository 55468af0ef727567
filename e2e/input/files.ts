import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodeLegacy, encodeUtf16 } from '../../shared/formats/encoding/testing/encode.ts'

/** A folder of files for one test. */
export interface Folder {
  readonly path: string
  /** Writes a file and answers its path. */
  readonly write: (name: string, content: string | Uint8Array) => Promise<string>
  readonly remove: () => Promise<void>
}

export async function makeFolder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'variorum-input-'))
  return {
    path,
    write: async (name, content) => {
      const file = join(path, name)
      await writeFile(file, content)
      return file
    },
    remove: () => rm(path, { recursive: true, force: true }),
  }
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts))

const FERRY =
  'Chuyến phà cuối\n\nBến phà đóng cửa lúc nửa đêm. “Nước lên nhanh hơn mọi năm,” ông Lê Hữu Thọ nói, rồi xếp lại những cuộn dây thừng ướt.\n'
const MIXED = 'The last ferry\n\nĐêm qua, 夜, ليل, 🌒 — the quay was dark. “Nobody came,” said the harbour master.\n'
/** windows-1258 writes a tone after its vowel. */
const SEPARATE_TONES = new TextDecoder('windows-1258').decode(encodeLegacy(FERRY, 'windows-1258'))

export interface EncodedFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** What the source must hold, to the character. */
  readonly text: string
  /** As the capsule names it. */
  readonly encoding: string
}

/** The same kind of text, written in every way that people meet. */
export const ENCODED_FILES: readonly EncodedFile[] = [
  { name: 'cp1258.txt', bytes: encodeLegacy(FERRY, 'windows-1258'), text: SEPARATE_TONES, encoding: 'windows-1258' },
  {
    name: 'utf8-mark.txt',
    bytes: joined(Uint8Array.of(0xef, 0xbb, 0xbf), Buffer.from(`${MIXED}A`)),
    text: `${MIXED}A`,
    encoding: 'utf-8',
  },
  { name: 'utf16le.txt', bytes: encodeUtf16(MIXED, true), text: MIXED, encoding: 'utf-16le' },
  { name: 'utf16be.txt', bytes: encodeUtf16(`${MIXED}B`, false), text: `${MIXED}B`, encoding: 'utf-16be' },
  { name: 'utf16le-mark.txt', bytes: encodeUtf16(`\uFEFF${MIXED}C`, true), text: `${MIXED}C`, encoding: 'utf-16le' },
  { name: 'utf16be-mark.txt', bytes: encodeUtf16(`\uFEFF${MIXED}D`, false), text: `${MIXED}D`, encoding: 'utf-16be' },
  { name: 'crlf.txt', bytes: Buffer.from(`${MIXED}E`.replaceAll('\n', '\r\n')), text: `${MIXED}E`, encoding: 'utf-8' },
  { name: 'cr.txt', bytes: Buffer.from(`${MIXED}F`.replaceAll('\n', '\r')), text: `${MIXED}F`, encoding: 'utf-8' },
]

/** Names that trip programs up: all of them are names that a disk may hold. */
export const ODD_NAMES: readonly string[] = [
  `it's "quoted".txt`,
  'two\nlines.txt',
  'boat 🛶👩‍👩‍👧.txt',
  'harbour-\u202Etxt.exe.txt',
  '-rf.txt',
  '<img src=x onerror=alert(1)>.txt',
  '%2e%2e%2fname.txt',
]

const noise = (length: number): Uint8Array => Uint8Array.from({ length }, (_, i) => (i * 7919 + (i >> 3) * 31) & 0xff)

interface BadFile {
  readonly name: string
  /** The error that reading it must give. */
  readonly code: string
  /** What the report must say about it, in part. */
  readonly says: string
  readonly make: (path: string) => Promise<void>
}

const holding =
  (content: string | Uint8Array) =>
  (path: string): Promise<void> =>
    writeFile(path, content)
const beginning = (...bytes: readonly number[]) => holding(joined(Uint8Array.from(bytes), noise(2048)))

/** Files that cannot become a source, each for a reason of its own. */
export const BAD_FILES: readonly BadFile[] = [
  { name: 'empty.txt', code: 'import/empty', says: 'holds no text', make: holding('') },
  { name: 'blank.txt', code: 'import/empty', says: 'holds no text', make: holding(' \r\n\t\u00A0\n') },
  {
    name: 'picture.txt',
    code: 'import/binary',
    says: 'binary data',
    make: beginning(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  },
  { name: 'program.txt', code: 'import/binary', says: 'binary data', make: beginning(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1) },
  { name: 'archive.txt', code: 'import/binary', says: 'binary data', make: beginning(0x50, 0x4b, 0x03, 0x04) },
  { name: 'sketch.svg', code: 'import/unknown-format', says: 'does not know this format', make: holding('<svg/>') },
  { name: 'folder.txt', code: 'import/not-a-file', says: 'not a file', make: async (path) => void (await mkdir(path)) },
  {
    name: 'nowhere.txt',
    code: 'import/not-found',
    says: 'no longer there',
    make: (path) => symlink('/nowhere/at-all.txt', path),
  },
]

export async function makeBadFiles(folder: Folder): Promise<readonly string[]> {
  const paths = BAD_FILES.map(({ name }) => join(folder.path, name))
  for (const [index, { make }] of BAD_FILES.entries()) await make(paths[index] ?? '')
  return paths
}

/** A short article whose bytes no other `number` gives. */
export const articleText = (number: number): string =>
  `Notice ${String(number)} to mariners\n\nThe buoy at the mouth of channel ${String(number)} was moved, said the pilot. Ships keep to the west.\n`
