/**
 * Chance that can be repeated: the same seed gives the same case.
 *
 * @typedef {object} Random
 * @property {() => number} next from 0 up to 1
 * @property {(from: number, to: number) => number} integer both ends included
 * @property {<T>(items: readonly T[]) => T} pick
 * @property {<T>(items: readonly T[]) => T[]} shuffled a copy; a branch of its own, so that it is the same every time
 * @property {(likelihood: number) => boolean} chance
 * @property {(length: number) => Buffer} bytes
 * @property {(label: string) => Random} branch one of its own, so that cases do not depend on one another's order
 */

/** @param {number | string} seed @returns {Random} mulberry32 */
export function randomOf(seed) {
  let state = hash(String(seed))
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const integer = (from, to) => from + Math.floor(next() * (to - from + 1))
  const branch = (label) => randomOf(`${seed}/${label}`)
  return {
    next,
    integer,
    pick: (items) => items[integer(0, items.length - 1)],
    chance: (likelihood) => next() < likelihood,
    bytes: (length) => Buffer.from(Uint8Array.from({ length }, () => integer(0, 255))),
    shuffled: (items) => shuffle(items, branch('order')),
    branch,
  }
}

/** Fisher and Yates. @template T @param {readonly T[]} items @param {Random} random @returns {T[]} */
function shuffle(items, random) {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = random.integer(0, last)
    ;[order[last], order[other]] = [order[other], order[last]]
  }
  return order
}

/** @param {string} text FNV-1a */
function hash(text) {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value >>> 0
}
