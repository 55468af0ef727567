import type { Frame } from '../../../shared/journal/frame.ts'
import {
  beginFrameHash,
  decodeFrame,
  FRAME_MAGIC,
  type FramePrefix,
  MAX_HEAD_BYTES,
  parseHead,
  PREFIX_BYTES,
  readPrefix,
} from './frame-codec.ts'
import { DamagedFrameError } from './journal-errors.ts'
import { readRangeSync, type SegmentReader, WINDOW_BYTES } from './segment-reader.ts'
import type { EntryHead } from './types.ts'

export interface FoundFrame extends FramePrefix {
  readonly head: EntryHead
  /** Byte in the segment. */
  readonly offset: number
  /** Of the byte behind it. */
  readonly end: number
  /** There were bytes before it that are no frame. */
  readonly afterGap: boolean
  readonly frame: () => Frame
}

/** Every whole frame of the generation from `start` on, whatever stands between them. */
export async function* framesFrom(
  reader: SegmentReader,
  start: number,
  generation: string,
): AsyncGenerator<FoundFrame, void, undefined> {
  let offset = start
  let afterGap = false
  while (offset + PREFIX_BYTES <= reader.size) {
    const found = await frameAt(reader, offset, generation)
    if (found) yield { ...found, afterGap }
    afterGap = !found
    offset = found ? found.end : await nextMagic(reader, offset + 1)
  }
}

/**
 * Walks by the lengths alone to the frame after `chain`, without hashing what is before it. Null when the walk
 * does not lead there: then the frames have to be looked at one by one.
 */
export async function offsetAfter(reader: SegmentReader, start: number, chain: string): Promise<number | null> {
  let offset = start
  while (offset + PREFIX_BYTES <= reader.size) {
    const prefix = readPrefix(await reader.view(offset, PREFIX_BYTES))
    if (!prefix) return null
    if (prefix.previous === chain) return offset
    offset += PREFIX_BYTES + prefix.bodyLength
    if (prefix.chain === chain) return offset
  }
  return null
}

async function frameAt(
  reader: SegmentReader,
  offset: number,
  generation: string,
): Promise<Omit<FoundFrame, 'afterGap'> | null> {
  const prefixBytes = await reader.view(offset, PREFIX_BYTES)
  const prefix = readPrefix(prefixBytes)
  const bodyAt = offset + PREFIX_BYTES
  if (!prefix || prefix.bodyLength > reader.size - bodyAt) return null
  // The head first: it is short, and what only looks like a frame need not be hashed.
  const head = await headAt(reader, bodyAt, prefix.bodyLength)
  if (head?.state.generation !== generation) return null
  if ((await hashAt(reader, prefixBytes, bodyAt, prefix.bodyLength)) !== prefix.chain) return null
  const { bodyLength } = prefix
  // A small body is kept, a large one is read again if it is asked for.
  const body = bodyLength <= WINDOW_BYTES ? await reader.view(bodyAt, bodyLength) : null
  const frame = (): Frame => decodeFrame(body ?? readBodyAgain(reader.path, offset, prefix))
  return { ...prefix, head, offset, end: bodyAt + bodyLength, frame }
}

async function headAt(reader: SegmentReader, bodyAt: number, bodyLength: number): Promise<EntryHead | null> {
  const length = (await reader.view(bodyAt, 4)).readUInt32BE(0)
  if (length > MAX_HEAD_BYTES || length > bodyLength - 8) return null
  return parseHead(await reader.view(bodyAt + 4, length))
}

async function hashAt(reader: SegmentReader, prefix: Buffer, bodyAt: number, length: number): Promise<string> {
  const hash = beginFrameHash(prefix)
  for (let done = 0; done < length; done += WINDOW_BYTES) {
    hash.update(await reader.view(bodyAt + done, Math.min(WINDOW_BYTES, length - done)))
  }
  return hash.digest('hex')
}

function readBodyAgain(path: string, offset: number, prefix: FramePrefix): Buffer {
  const bytes = readRangeSync(path, offset, PREFIX_BYTES + prefix.bodyLength)
  const body = bytes.subarray(PREFIX_BYTES)
  if (beginFrameHash(bytes).update(body).digest('hex') !== prefix.chain) {
    throw new DamagedFrameError('A frame changed after it was verified.')
  }
  return body
}

async function nextMagic(reader: SegmentReader, from: number): Promise<number> {
  let offset = from
  while (offset + FRAME_MAGIC.length <= reader.size) {
    const window = await reader.view(offset, WINDOW_BYTES)
    const found = window.indexOf(FRAME_MAGIC)
    if (found >= 0) return offset + found
    offset += window.length - FRAME_MAGIC.length + 1
  }
  return reader.size
}
