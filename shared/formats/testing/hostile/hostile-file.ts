import { randomOf } from '../../../testing/random.ts'

/** A file that nobody should have to read, and what must become of it. */
export interface HostileFile {
  /** As it is called on disk; unique in any writing of upper and lower case. */
  readonly name: string
  /** `fails`: no source can come of it. `reads`: it is odd, but a text. `either`: both are honest. */
  readonly must: 'fails' | 'reads' | 'either'
  /** Of files that fail: which codes say truly why; any code of the importer's when left out. */
  readonly codes?: readonly string[]
  /** Takes a library longer than anybody waits: only where imports are stopped from outside. */
  readonly isEndless?: boolean
  readonly make: () => Uint8Array
}

const encoder = new TextEncoder()
export const bytesOf = (text: string): Uint8Array => encoder.encode(text)

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Bytes without meaning. */
export function noise(length: number, seed: number): Uint8Array {
  const random = randomOf(seed)
  return Uint8Array.from({ length }, () => Math.floor(random() * 256))
}
