import { holdable } from '../xml/xml-characters.ts'

export interface GivenName {
  /** For the element. */
  readonly shown: string
  /** The whole name when `shown` is another one, for a field; else null. */
  readonly whole: string | null
}

/**
 * Names of which no two are the same but for case: most programs know codes, cases and documents by their names and
 * drop the second of a name.
 */
export function uniqueNames(): (wanted: string, untitled: string) => GivenName {
  const used = new Set<string>()
  return (wanted, untitled) => {
    const name = wanted.trim() === '' ? untitled : holdable(wanted)
    let shown = name
    for (let number = 2; used.has(shown.toLowerCase()); number += 1) shown = `${name} (${String(number)})`
    used.add(shown.toLowerCase())
    return { shown, whole: shown === wanted ? null : wanted }
  }
}
