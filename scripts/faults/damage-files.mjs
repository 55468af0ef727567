import { closeSync, openSync, readSync, statSync, truncateSync, writeSync } from 'node:fs'

/**
 * One bit of a file, at a random place.
 *
 * @param {string} path @param {import('./random.mjs').Random} random @returns {string} what was done
 */
export function flipBit(path, random) {
  const at = random.integer(0, statSync(path).size - 1)
  const file = openSync(path, 'r+')
  const byte = Buffer.alloc(1)
  readSync(file, byte, 0, 1, at)
  byte[0] ^= 1 << random.integer(0, 7)
  writeSync(file, byte, 0, 1, at)
  closeSync(file)
  return `bit flipped at ${at}`
}

/** Cuts a file at a random place. */
export function cutFile(path, random) {
  const at = random.integer(0, statSync(path).size - 1)
  truncateSync(path, at)
  return `cut at ${at}`
}
