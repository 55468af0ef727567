/** Letters and digits that stand together; each Han character by itself. */
const WORD = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of text.normalize('NFC').matchAll(WORD)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

export interface Agreement {
  /** 0 to 1. */
  readonly f1: number
  /** Words of the expected text that are not there, and those that should not be. */
  readonly missing: readonly string[]
  readonly extra: readonly string[]
}

/** How far two texts have the same words the same number of times, whatever their order. */
export function wordAgreement(expected: string, found: string): Agreement {
  const wanted = countsOf(expected)
  const there = countsOf(found)
  const missing: string[] = []
  const extra: string[] = []
  let shared = 0
  let all = 0
  for (const word of new Set([...wanted.keys(), ...there.keys()])) {
    const [want, have] = [wanted.get(word) ?? 0, there.get(word) ?? 0]
    shared += Math.min(want, have)
    all += want + have
    for (let i = have; i < want; i += 1) missing.push(word)
    for (let i = want; i < have; i += 1) extra.push(word)
  }
  return { f1: all === 0 ? 1 : (2 * shared) / all, missing, extra }
}
