import type { Block } from '../model/block.ts'
import { eachShingle, HashSet, spread } from './shingles.ts'

/** Values of a sketch. The standard error of a likeness read from two sketches is at most 0.5 / √128 = 0.044. */
export const SKETCH_VALUES = 128
/** Bits kept of each value: two that differ pass for equal once in 4,096 times, which adds 0.0003. */
const VALUE_BITS = 12
/** Below this (some 35 words) chance decides. */
const FEWEST_SHINGLES = 32
const VERSION = 'a'

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const DIGIT_BITS = 6
const EMPTY = 0xffffffff
const BIN_BITS = Math.log2(SKETCH_VALUES)
const LENGTH = (SKETCH_VALUES * VALUE_BITS) / DIGIT_BITS

/** A sketch as it is compared. */
export interface Sketch {
  /** Different shingles of the article. */
  readonly count: number
  readonly values: Uint16Array
}

/**
 * MinHash of what an article says: two sketches are as alike as the words of their articles are. The fence is left
 * out, so that the page around an article makes it no other one.
 *
 * One hash a shingle, in one of 128 bins that each keep their least (one permutation hashing), so that it costs one
 * reading of the text. Bins that stay empty borrow from others by a fixed order (Shrivastava, "Optimal densification",
 * ICML 2017), which keeps the estimate without bias for short texts.
 *
 * @returns ASCII, below 270 characters; null for texts too short to be compared
 */
export function sketchOf(text: string, blocks: readonly Block[]): string | null {
  const seen = new HashSet()
  const least = new Uint32Array(SKETCH_VALUES).fill(EMPTY)
  eachShingle(text, blocks, (hash) => {
    if (!seen.add(hash)) return
    const bin = hash & (SKETCH_VALUES - 1)
    const rank = hash >>> BIN_BITS
    if (rank < (least[bin] ?? EMPTY)) least[bin] = rank
  })
  if (seen.size < FEWEST_SHINGLES) return null
  let written = `${VERSION}${seen.size.toString(36)}.`
  for (let bin = 0; bin < SKETCH_VALUES; bin += 1) {
    const value = spread(rankIn(least, bin)) >>> (32 - VALUE_BITS)
    written += DIGITS.charAt(value >>> DIGIT_BITS) + DIGITS.charAt(value & (2 ** DIGIT_BITS - 1))
  }
  return written
}

/** The least of a bin; of an empty one that of another, in an order that is the same for every text. */
function rankIn(least: Uint32Array, bin: number): number {
  let at = bin
  for (let turn = 1; least[at] === EMPTY; turn += 1) at = spread(bin * 8_191 + turn) & (SKETCH_VALUES - 1)
  return least[at] ?? 0
}

const SKETCH = new RegExp(`^${VERSION}([0-9a-z]{1,7})\\.([A-Za-z0-9_-]{${String(LENGTH)}})$`)
const VALUES_OF = Uint8Array.from({ length: 128 }, (_, code) => Math.max(0, DIGITS.indexOf(String.fromCharCode(code))))
const digitAt = (text: string, at: number): number => VALUES_OF[text.charCodeAt(at)] ?? 0

/** @returns null for what this version has not written: it is compared with nothing */
export function readSketch(written: string): Sketch | null {
  const [, count, digits] = SKETCH.exec(written) ?? []
  if (count === undefined || digits === undefined) return null
  const values = Uint16Array.from(
    { length: SKETCH_VALUES },
    (_, at) => (digitAt(digits, 2 * at) << DIGIT_BITS) | digitAt(digits, 2 * at + 1),
  )
  return { count: Number.parseInt(count, 36), values }
}

/** The share of equal values: an estimate of how much of all shingles of two articles both have (Jaccard), 0 to 1. */
export function sketchLikeness(a: Sketch, b: Sketch): number {
  let equal = 0
  for (let at = 0; at < SKETCH_VALUES; at += 1) if (a.values[at] === b.values[at]) equal += 1
  return equal / SKETCH_VALUES
}
