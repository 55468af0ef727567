import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { unlessMissing } from './layout.ts'
import { decodeHeader, MAX_HEADER_BYTES, parseSegmentName, type SegmentHeader } from './segment-header.ts'

export interface Segment {
  readonly name: string
  readonly order: number
  /** Sequence after which it begins. */
  readonly base: number
  /** Null when it is damaged or torn: then order and base are those of the name. */
  readonly header: SegmentHeader | null
  /** Byte where the frames begin; 0 when the header is damaged. */
  readonly framesAt: number
  /** Bytes. */
  readonly size: number
}

export interface LiveSegment extends Segment {
  /** Frames above this sequence are void, because a later segment begins there. */
  readonly limit: number
}

/**
 * All segments, in the order they were opened.
 * @throws NewerVersionError
 */
export async function listSegments(folder: string): Promise<readonly Segment[]> {
  const segments: Segment[] = []
  for (const name of await namesIn(folder)) {
    const named = parseSegmentName(name)
    if (named) segments.push(await readSegment(folder, name, named))
  }
  // A copy of a segment under another name has the same order: the longer one is the better.
  return segments.sort((a, b) => a.order - b.order || a.size - b.size)
}

/** What each segment contributes. The bases of those that contribute something go up. */
export function limited(segments: readonly Segment[]): readonly LiveSegment[] {
  let limit = Number.POSITIVE_INFINITY
  return segments
    .toReversed()
    .map((segment) => {
      const live = { ...segment, limit }
      limit = Math.min(limit, segment.base)
      return live
    })
    .reverse()
}

async function readSegment(
  folder: string,
  name: string,
  named: { readonly sequence: number; readonly order: number },
): Promise<Segment> {
  const file = await open(join(folder, name), 'r')
  try {
    const { size } = await file.stat()
    const bytes = Buffer.alloc(Math.min(MAX_HEADER_BYTES, size))
    await file.read(bytes, 0, bytes.length, 0)
    const decoded = decodeHeader(bytes)
    if (!decoded) return { name, order: named.order, base: named.sequence, header: null, framesAt: 0, size }
    const { header, length } = decoded
    return { name, order: header.order, base: header.sequence, header, framesAt: length, size }
  } finally {
    await file.close()
  }
}

/** A folder that is gone is an empty journal: what is missing shows elsewhere. */
const namesIn = async (folder: string): Promise<readonly string[]> =>
  ((await unlessMissing(readdir(folder))) ?? []).sort()
