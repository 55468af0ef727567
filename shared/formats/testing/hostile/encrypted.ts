import { readFileSync } from 'node:fs'
import { type HostileFile, noise } from './hostile-file.ts'
import { partsOf } from './packages.ts'
import { writeZip } from './write-zip.ts'

const SECTOR = 512
const FREE = 0xffffffff
const END = 0xfffffffe

/** What Word makes of a document with a password: a compound file with two streams, here of noise. */
function encryptedWord(): Uint8Array {
  const bytes = new Uint8Array(SECTOR * 12)
  const view = new DataView(bytes.buffer)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const header: readonly (readonly [number, 2 | 4, number])[] = [
    [24, 2, 0x3e],
    [26, 2, 3],
    [28, 2, 0xfffe],
    [30, 2, 9],
    [32, 2, 6],
    [44, 4, 1],
    [48, 4, 1],
    [56, 4, 4096],
    [60, 4, END],
    [68, 4, END],
  ]
  for (const [at, size, value] of header) {
    if (size === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
  }
  for (let at = 76; at < SECTOR; at += 4) view.setUint32(at, at === 76 ? 0 : FREE, true)
  // Sector 0 says which sector follows which: the directory is sector 1, the stream sectors 2 to 9.
  for (let sector = 0; sector < SECTOR / 4; sector += 1) {
    const next = sector === 0 ? 0xfffffffd : sector === 1 || sector === 9 ? END : sector < 9 ? sector + 1 : FREE
    view.setUint32(SECTOR + sector * 4, next, true)
  }
  const entry = (
    number: number,
    name: string,
    type: number,
    child: number,
    right: number,
    start: number,
    size: number,
  ): void => {
    const at = SECTOR * 2 + number * 128
    for (const [index, letter] of [...name].entries()) view.setUint16(at + index * 2, letter.charCodeAt(0), true)
    view.setUint16(at + 64, (name.length + 1) * 2, true)
    bytes[at + 66] = type
    bytes[at + 67] = 1
    view.setUint32(at + 68, FREE, true)
    view.setUint32(at + 72, right, true)
    view.setUint32(at + 76, child, true)
    view.setUint32(at + 116, start, true)
    view.setUint32(at + 120, size, true)
  }
  entry(0, 'Root Entry', 5, 1, FREE, END, 0)
  entry(1, 'EncryptionInfo', 2, FREE, 2, 2, 0)
  entry(2, 'EncryptedPackage', 2, FREE, FREE, 2, 4096)
  bytes.set(noise(4096, 21), SECTOR * 3)
  return bytes
}

const MANIFEST =
  '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml" manifest:size="2000"><manifest:encryption-data manifest:checksum-type="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0#sha256-1k" manifest:checksum="x"><manifest:algorithm manifest:algorithm-name="http://www.w3.org/2001/04/xmlenc#aes256-cbc" manifest:initialisation-vector="x"/></manifest:encryption-data></manifest:file-entry></manifest:manifest>'

const encryptedText = (): Uint8Array =>
  writeZip(
    partsOf('odt', noise(2_000, 22)).map((part) =>
      part.name === 'META-INF/manifest.xml' ? { ...part, content: MANIFEST } : part,
    ),
  )

const made = (name: string) => (): Uint8Array =>
  Uint8Array.from(readFileSync(new URL(`../made-by-others/libreoffice/${name}`, import.meta.url)))

export const encryptedFiles: readonly HostileFile[] = [
  { name: 'locked.docx', must: 'fails', codes: ['import/encrypted'], make: encryptedWord },
  { name: 'locked.odt', must: 'fails', codes: ['import/encrypted'], make: encryptedText },
  { name: 'locked.pdf', must: 'fails', codes: ['import/encrypted'], make: made('locked.pdf') },
  // Opens without a password; that nobody should copy from it is no matter of reading.
  { name: 'restricted.pdf', must: 'reads', make: made('restricted.pdf') },
]
