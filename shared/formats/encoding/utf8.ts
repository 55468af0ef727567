export interface Utf8Census {
  /** Well-formed sequences of two to four bytes. */
  readonly sequences: number
  /** Bytes that belong to no well-formed sequence. */
  readonly damaged: number
  /** NUL and other control bytes that text does not use are counted apart, see `signatures.ts`. */
  readonly ascii: number
}

/** Length of the well-formed sequence that begins at `at` (Unicode 15, table 3-7), or 0. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0
  const second = bytes[at + 1] ?? 0
  const follows = (offset: number): boolean => ((bytes[at + offset] ?? 0) & 0xc0) === 0x80
  if (first < 0xc2 || first > 0xf4) return 0
  if (first < 0xe0) return follows(1) ? 2 : 0
  if (first < 0xf0) {
    const low = first === 0xe0 ? 0xa0 : 0x80
    const high = first === 0xed ? 0x9f : 0xbf
    return second >= low && second <= high && follows(2) ? 3 : 0
  }
  const low = first === 0xf0 ? 0x90 : 0x80
  const high = first === 0xf4 ? 0x8f : 0xbf
  return second >= low && second <= high && follows(2) && follows(3) ? 4 : 0
}

/** Counts what is and what is not UTF-8 in `bytes`, in one pass. */
export function censusOfUtf8(bytes: Uint8Array): Utf8Census {
  let sequences = 0
  let damaged = 0
  let ascii = 0
  let at = 0
  while (at < bytes.length) {
    if ((bytes[at] ?? 0) < 0x80) {
      ascii += 1
      at += 1
      continue
    }
    const length = sequenceLength(bytes, at)
    if (length === 0) {
      damaged += 1
      at += 1
    } else {
      sequences += 1
      at += length
    }
  }
  return { sequences, damaged, ascii }
}

/**
 * How many sound sequences outweigh one damaged byte. Text in a legacy encoding hardly ever forms sound sequences by
 * chance (well under half of its high bytes even for GBK), so four to one leaves a wide margin on both sides.
 */
const SOUND_PER_DAMAGED = 4

/** True when `census` is of UTF-8, perhaps cut off or damaged in places, rather than of another encoding. */
export const isMostlyUtf8 = ({ sequences, damaged }: Utf8Census): boolean =>
  damaged === 0 || sequences >= SOUND_PER_DAMAGED * damaged
