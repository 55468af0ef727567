import { byteString } from '../html/byte-string.ts'

/** One part of a message, not decoded. */
export interface Part {
  /** By lower-case name; the first of several. */
  readonly headers: ReadonlyMap<string, string>
  /** `text/html`; lower case. */
  readonly type: string
  /** Of `Content-Type`, by lower-case name. */
  readonly parameters: ReadonlyMap<string, string>
  readonly body: Uint8Array
}

export interface Message {
  /** The head of the file. */
  readonly root: Part
  /** What is no multipart itself, in the order of the file; only `root` when the file has one part. */
  readonly leaves: readonly Part[]
  /** False when there were more parts than are looked at. */
  readonly isWhole: boolean
}

const MAX_HEAD = 65_536
const MAX_HEADERS = 200
const MAX_DEPTH = 8
/** A page with all its pictures has some hundreds. */
const MAX_PARTS = 20_000
const LF = 0x0a
const DASH = 0x2d

/** The head ends with an empty line. Returns where the body begins. */
function endOfHead(bytes: Uint8Array): number {
  for (let at = 0; at < Math.min(bytes.length, MAX_HEAD);) {
    const end = bytes.indexOf(LF, at)
    if (end < 0) return bytes.length
    if (end === at || (end === at + 1 && bytes[at] === 0x0d)) return end + 1
    at = end + 1
  }
  return Math.min(bytes.length, MAX_HEAD)
}

const PARAMETER = /;\s*(?<name>[\w!#$&.+^*-]{1,60})\s*=\s*(?:"(?<quoted>(?:[^"\\]|\\.)*)"|(?<bare>[^;\s"]*))/gu

function parametersOf(value: string): ReadonlyMap<string, string> {
  const found = Array.from(value.slice(0, 4_000).matchAll(PARAMETER), ({ groups }): readonly [string, string] => [
    (groups?.['name'] ?? '').toLowerCase(),
    (groups?.['quoted'] ?? groups?.['bare'] ?? '').replace(/\\(.)/gu, '$1'),
  ])
  return new Map(found)
}

export function partOf(bytes: Uint8Array): Part {
  const start = endOfHead(bytes)
  const headers = new Map<string, string>()
  // A line that begins with a blank goes on from the one before.
  const lines = byteString(bytes.subarray(0, start))
    .replace(/\r?\n[ \t]+/gu, ' ')
    .split(/\r?\n/u)
  for (const line of lines.slice(0, MAX_HEADERS)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase()
    if (/^[\w-]+$/u.test(name) && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  const stated = headers.get('content-type') ?? ''
  const type = (stated.split(';')[0] ?? '').trim().toLowerCase()
  return { headers, type, parameters: parametersOf(stated), body: bytes.subarray(start) }
}

/** The stretches between the lines `--boundary`; a last one that is not closed counts. */
function* between(body: Uint8Array, boundary: string): Generator<Uint8Array> {
  const mark = Uint8Array.from(`--${boundary}`, (sign) => sign.charCodeAt(0))
  let open = -1
  for (let at = 0; at < body.length;) {
    const end = body.indexOf(LF, at)
    const next = end < 0 ? body.length : end + 1
    if (body[at] === DASH && mark.every((byte, i) => body[at + i] === byte)) {
      if (open >= 0) yield body.subarray(open, at)
      open = body[at + mark.length] === DASH && body[at + mark.length + 1] === DASH ? -1 : next
    }
    at = next
  }
  if (open >= 0 && open < body.length) yield body.subarray(open)
}

/** Takes a message apart (RFC 2046, 2557): multiparts within multiparts, down to a depth that no program writes. */
export function readMessage(bytes: Uint8Array): Message {
  const root = partOf(bytes)
  const leaves: Part[] = []
  const waiting: { readonly part: Part; readonly depth: number }[] = [{ part: root, depth: 0 }]
  let count = 0
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { part, depth } = next
    const boundary = part.parameters.get('boundary') ?? ''
    if (!part.type.startsWith('multipart/') || boundary === '' || depth >= MAX_DEPTH) {
      leaves.push(part)
      continue
    }
    const inner: Part[] = []
    for (const stretch of between(part.body, boundary)) {
      count += 1
      if (count > MAX_PARTS) return { root, leaves, isWhole: false }
      inner.push(partOf(stretch))
    }
    waiting.push(...inner.toReversed().map((found) => ({ part: found, depth: depth + 1 })))
  }
  return { root, leaves, isWhole: true }
}
