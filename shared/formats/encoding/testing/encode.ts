import { TextDecoder } from '@exodus/bytes/encoding.js'

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/** One byte each, and for encodings that have them two bytes each. */
function inverseTable(label: string): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(label) ?? makeInverseTable(label)
  tables.set(label, known)
  return known
}

function makeInverseTable(label: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(label)
  const table = new Map<string, readonly number[]>()
  for (let first = 255; first >= 0; first -= 1) {
    for (let second = first < 0x81 ? 0 : 254; second >= 0x40; second -= 1) {
      const letter = decoder.decode(Uint8Array.of(first, second))
      if (Array.from(letter).length === 1 && letter !== '\uFFFD') table.set(letter, [first, second])
    }
  }
  for (let byte = 255; byte >= 0; byte -= 1) {
    const letter = decoder.decode(Uint8Array.of(byte))
    if (letter.length === 1 && letter !== '\uFFFD') table.set(letter, [byte])
  }
  return table
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/u

/** The letter as windows-1258 has it: with circumflex, breve or horn in one, the tone after it. */
function vietnameseParts(letter: string): readonly string[] {
  const marks = Array.from(letter.normalize('NFD'))
  const tone = marks.find((mark) => TONES.test(mark))
  if (tone === undefined) return [letter]
  return [
    marks
      .filter((mark) => mark !== tone)
      .join('')
      .normalize('NFC'),
    tone,
  ]
}

/** Encodes `text` in a legacy encoding; for tests. Throws on characters that it does not have. */
export function encodeLegacy(text: string, label: string): Uint8Array {
  const table = inverseTable(label)
  const bytesOf = (letter: string): readonly number[] => {
    const known = table.get(letter)
    if (known) return known
    const parts = vietnameseParts(letter)
    if (parts.length === 1) throw new RangeError(`${label} has no ${letter}`)
    return parts.flatMap(bytesOf)
  }
  return Uint8Array.from(Array.from(text.normalize('NFC')).flatMap(bytesOf))
}

/** UTF-16 without a byte order mark. */
export function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i += 1) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}

/** UTF-32 without a byte order mark. */
export function encodeUtf32(text: string, littleEndian: boolean): Uint8Array {
  const points = Array.from(text, (letter) => letter.codePointAt(0) ?? 0)
  const view = new DataView(new ArrayBuffer(points.length * 4))
  points.forEach((point, i) => {
    view.setUint32(i * 4, point, littleEndian)
  })
  return new Uint8Array(view.buffer)
}
