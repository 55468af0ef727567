const KEYS = ['/CreationDate', '/ModDate'] as const
/** `D:20261122204000+00'00'`, as Chromium writes it; other writers leave parts of it out. */
const DATE = /^\s*\(D:(\d{4,14})(?:Z|[+-]\d{2}'?(?:\d{2}'?)?)?\)/
/** The longest date with its key's blanks and brackets. */
const WINDOW = 48
const CREATOR_KEY = '/Creator'
const CREATOR = /^\s*\((?:[^\\()]|\\.)*\)/s
const CREATOR_NAME = ' (Variorum)'
const CREATOR_WINDOW = 1_000

/**
 * A PDF whose dates are those of the export and whose creator is the app: the same brief then gives the same bytes,
 * whichever way it was printed. Each entry keeps its length, as the table at the end counts bytes; the digits of a zone
 * become zero. Only the document's own entries are meant: within a compressed stream there are none.
 * @param instant ISO 8601; when it is none, the bytes are returned as they are
 */
export function pinDates(bytes: Uint8Array<ArrayBuffer>, instant: string): Uint8Array<ArrayBuffer> {
  const time = Date.parse(instant)
  if (Number.isNaN(time)) return bytes
  const digits = new Date(time).toISOString().replace(/\D/g, '').slice(0, 14)
  const pinned = new Uint8Array(bytes)
  for (const key of KEYS) {
    for (const at of positionsOf(key, bytes)) pinAt(pinned, at + key.length, digits)
  }
  for (const at of positionsOf(CREATOR_KEY, bytes)) nameCreator(pinned, at + CREATOR_KEY.length)
  return pinned
}

/** Chromium names itself with its version and the system it ran on; blanks behind the string keep the length. */
function nameCreator(bytes: Uint8Array, from: number): void {
  const whole = CREATOR.exec(textAt(bytes, from, CREATOR_WINDOW))?.[0]
  if (whole === undefined || whole.length < CREATOR_NAME.length) return
  write(bytes, from, CREATOR_NAME.padEnd(whole.length))
}

function pinAt(bytes: Uint8Array, from: number, digits: string): void {
  const match = DATE.exec(textAt(bytes, from, WINDOW))
  if (!match) return
  const [whole, old = ''] = match
  const at = whole.indexOf('D:') + 2
  const zone = whole
    .slice(at + old.length)
    .replace(/[+-]/, '+')
    .replace(/\d/g, '0')
  write(bytes, from, whole.slice(0, at) + digits.slice(0, old.length) + zone)
}

const textAt = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length))

/** Latin-1 only. */
function write(bytes: Uint8Array, from: number, text: string): void {
  for (let index = 0; index < text.length; index += 1) bytes[from + index] = text.charCodeAt(index)
}

function positionsOf(key: string, bytes: Uint8Array): readonly number[] {
  const found: number[] = []
  const first = key.charCodeAt(0)
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 1
    while (length < key.length && bytes[at + length] === key.charCodeAt(length)) length += 1
    if (length === key.length) found.push(at)
  }
  return found
}
