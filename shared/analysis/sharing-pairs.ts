/** Words in a row that two texts must share to be compared at all. */
const RUN = 4
/** How many of its rarest runs a text is looked up by: one that a near print of it holds too is among them. */
const LOOKED_UP = 8
/** A run that more texts hold is a phrase of the speaker's and finds nothing. */
const MOST_HOLDERS = 24

/**
 * Which of many texts may hold the same words: those that share a run of four which is rare among them. By index, so
 * that nothing is compared with everything.
 *
 * @param texts as lists of words, no two equal
 * @returns by position, the positions that it may be like; symmetric
 */
export function sharingPairs(texts: readonly (readonly string[])[]): ReadonlyMap<number, ReadonlySet<number>> {
  const runs = texts.map(runsOf)
  const holders = new Map<string, number[]>()
  runs.forEach((own, at) => {
    for (const run of own) {
      const known = holders.get(run)
      if (known) known.push(at)
      else holders.set(run, [at])
    }
  })
  const pairs = new Map<number, Set<number>>()
  const note = (one: number, other: number): void => {
    const known = pairs.get(one)
    if (known) known.add(other)
    else pairs.set(one, new Set([other]))
  }
  runs.forEach((own, at) => {
    const shared = [...own]
      .map((run) => holders.get(run) ?? [])
      .filter(({ length }) => length > 1 && length <= MOST_HOLDERS)
    const rarest = shared.length <= LOOKED_UP ? shared : shared.sort((a, b) => a.length - b.length).slice(0, LOOKED_UP)
    for (const other of rarest.flat()) {
      if (other === at) continue
      note(at, other)
      note(other, at)
    }
  })
  return pairs
}

function runsOf(words: readonly string[]): ReadonlySet<string> {
  const runs = new Set<string>()
  for (let at = 0; at + RUN <= words.length; at += 1) runs.add(words.slice(at, at + RUN).join(' '))
  return runs
}
