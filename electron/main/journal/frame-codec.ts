import { createHash, type Hash } from 'node:crypto'
import { z } from 'zod'
import type { Frame } from '../../../shared/journal/frame.ts'
import { WorkspaceState } from '../../../shared/journal/workspace-state.ts'
import { Instant, Sha256 } from '../../../shared/model/primitives.ts'
import { DamagedFrameError } from './journal-errors.ts'
import type { Entry, EntryHead } from './types.ts'

/**
 * A frame on disk: magic, u32 length of the body (big endian), chain before, chain after, body. The chain
 * after is the SHA-256 of chain before, length and body. That the chain before stands there too makes a frame
 * verifiable without those before it, so that what is lost after damage can be counted.
 *
 * Body: u32 length and JSON of the head, u32 length and JSON of the frame, bytes of the originals.
 */
export const FRAME_MAGIC = Buffer.from('VRJ1', 'latin1')
export const PREFIX_BYTES = 4 + 4 + 32 + 32
export const MAX_BODY_BYTES = 2 ** 30
/** Of the head alone. Lengths above the limits are never allocated, so that a damaged one does no harm. */
export const MAX_HEAD_BYTES = 2 ** 24

const U32 = 4

const EntryHeadSchema: z.ZodType<EntryHead> = z.object({
  sequence: z.number().int().positive(),
  at: Instant,
  state: WorkspaceState,
  texts: z.array(z.tuple([z.string(), Sha256])),
  originals: z.array(Sha256),
})

/**
 * The records of a frame were checked before it was written, and its hash says that it is what was written. Its
 * outline alone is looked at, so that frames of an older schema can be read for their migration.
 */
const StoredChange = z.looseObject({ table: z.string(), id: z.string() })
const StoredFrame = z.union([
  z.looseObject({
    step: z.enum(['do', 'seed']),
    transaction: z.looseObject({ id: z.string(), at: Instant, changes: z.array(StoredChange) }),
  }),
  z.looseObject({ step: z.enum(['undo', 'redo']), ordinal: z.number(), changes: z.array(StoredChange) }),
])

const StoredOriginal = z.object({ sha256: Sha256, byteLength: z.number().int().nonnegative() })
const StoredOriginals = z.object({
  transaction: z.object({ payload: z.object({ originals: z.array(StoredOriginal) }) }),
})

export interface FramePrefix {
  readonly bodyLength: number
  /** Hex. */
  readonly previous: string
  readonly chain: string
}

export interface EncodedBody {
  readonly parts: readonly Uint8Array[]
  readonly length: number
}

/** The chain before the first frame of a generation. */
export const baseChain = (generation: string): string => createHash('sha256').update(generation, 'utf8').digest('hex')

/** @throws RangeError when the entry is larger than a frame may be */
export function encodeBody({ head, frame }: Entry): EncodedBody {
  const { sequence, at, state, texts, originals } = head
  const headBytes = Buffer.from(JSON.stringify({ sequence, at, state, texts, originals }), 'utf8')
  const attached = originalsOf(frame)
  const frameBytes = Buffer.from(JSON.stringify(withoutBytes(frame)), 'utf8')
  const parts = [u32(headBytes.length), headBytes, u32(frameBytes.length), frameBytes, ...attached]
  const length = parts.reduce((sum, part) => sum + part.byteLength, 0)
  if (length > MAX_BODY_BYTES || headBytes.length > MAX_HEAD_BYTES) {
    throw new RangeError(`A frame of ${length} bytes is larger than a frame may be.`)
  }
  return { parts, length }
}

/** Puts the prefix before the body. `chain` is that after the frame. */
export function sealBody(
  body: EncodedBody,
  previousChain: string,
): { readonly parts: readonly Uint8Array[]; readonly chain: string } {
  const prefix = Buffer.alloc(PREFIX_BYTES)
  prefix.set(FRAME_MAGIC, 0)
  prefix.writeUInt32BE(body.length, 4)
  prefix.write(previousChain, 8, 'hex')
  const hash = beginFrameHash(prefix)
  for (const part of body.parts) hash.update(part)
  const digest = hash.digest()
  prefix.set(digest, 40)
  return { parts: [prefix, ...body.parts], chain: digest.toString('hex') }
}

/** @throws RangeError when the entry is larger than a frame may be */
export const encodeEntry = (
  entry: Entry,
  previousChain: string,
): { readonly parts: readonly Uint8Array[]; readonly chain: string } => sealBody(encodeBody(entry), previousChain)

/** The hash of a frame, still without its body. */
export const beginFrameHash = (prefix: Uint8Array): Hash =>
  createHash('sha256').update(prefix.subarray(8, 40)).update(prefix.subarray(4, 8))

/** Null when this is no frame's beginning, or one of a length that no frame has. */
export function readPrefix(bytes: Buffer): FramePrefix | null {
  if (bytes.length < PREFIX_BYTES || bytes.compare(FRAME_MAGIC, 0, 4, 0, 4) !== 0) return null
  const bodyLength = bytes.readUInt32BE(4)
  if (bodyLength < 2 * U32 || bodyLength > MAX_BODY_BYTES) return null
  return { bodyLength, previous: bytes.toString('hex', 8, 40), chain: bytes.toString('hex', 40, PREFIX_BYTES) }
}

/** Null when it is not the JSON of a head. */
export function parseHead(json: Buffer): EntryHead | null {
  try {
    const parsed = EntryHeadSchema.safeParse(JSON.parse(json.toString('utf8')))
    return parsed.success ? parsed.data : null
  } catch (error) {
    // Damaged bytes are expected here.
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/**
 * The frame in a body whose hash has been verified. The originals share memory with `body`.
 * @throws DamagedFrameError
 */
export function decodeFrame(body: Buffer): Frame {
  try {
    const frameAt = U32 + body.readUInt32BE(0)
    const originalsAt = frameAt + U32 + body.readUInt32BE(frameAt)
    if (originalsAt > body.length) throw new DamagedFrameError('The frame is longer than its body.')
    const stored: unknown = JSON.parse(body.toString('utf8', frameAt + U32, originalsAt))
    const frame = withBytes(stored, body.subarray(originalsAt))
    StoredFrame.parse(frame)
    return frame as Frame
  } catch (error) {
    if (error instanceof DamagedFrameError) throw error
    throw new DamagedFrameError('A frame can not be understood.', { cause: error })
  }
}

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(U32)
  bytes.writeUInt32BE(value, 0)
  return bytes
}

const originalsOf = (frame: Frame): readonly Uint8Array[] =>
  'transaction' in frame ? (frame.transaction.payload?.originals ?? []).map(({ bytes }) => bytes) : []

function withoutBytes(frame: Frame): unknown {
  if (!('transaction' in frame) || !frame.transaction.payload) return frame
  const { texts, originals } = frame.transaction.payload
  const stored = originals.map(({ sha256, bytes }) => ({ sha256, byteLength: bytes.byteLength }))
  return { ...frame, transaction: { ...frame.transaction, payload: { texts, originals: stored } } }
}

function withBytes(stored: unknown, attached: Buffer): unknown {
  const parsed = StoredOriginals.safeParse(stored)
  const originals = parsed.success ? parsed.data.transaction.payload.originals : []
  let offset = 0
  const read = originals.map(({ sha256, byteLength }) => {
    const bytes = new Uint8Array(attached.buffer, attached.byteOffset + offset, checked(byteLength, attached, offset))
    offset += byteLength
    return { sha256, bytes }
  })
  if (offset !== attached.length) throw new DamagedFrameError('Originals and their lengths do not agree.')
  if (!parsed.success) return stored
  const { transaction } = stored as { transaction: { payload: object } }
  return {
    ...(stored as object),
    transaction: { ...transaction, payload: { ...transaction.payload, originals: read } },
  }
}

function checked(byteLength: number, attached: Buffer, offset: number): number {
  if (byteLength > attached.length - offset) throw new DamagedFrameError('An original is longer than its frame.')
  return byteLength
}
