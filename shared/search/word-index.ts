import { Dictionary } from './dictionary.ts'
import { Growing } from './growing.ts'
import type { Words } from './packed-words.ts'
import type { Clause, SearchQuery } from './parse-query.ts'

/** A part of what is indexed: a title counts more than the text under it. */
export interface Field {
  readonly words: Words
  readonly weight: number
}

export interface Found {
  /** Number of what was found, as `add` gave it. */
  readonly entry: number
  /** BM25 over the fields; higher is better. 0 when nothing was wanted. */
  readonly score: number
}

interface Entry {
  readonly from: number
  readonly to: number
  /** By field. */
  readonly weights: readonly number[]
  readonly length: number
  isGone: boolean
}

interface Postings {
  readonly entries: number[]
  /** How often, by weight of the field. */
  readonly counts: number[]
}

/** Words in a row. */
interface Phrase {
  readonly exact: readonly number[]
  /** Which of them is looked for first. */
  readonly anchor: number
  /** One of these follows them; null: nothing has to. */
  readonly beginnings: ReadonlySet<number> | null
}

/** The parameters that everybody uses for BM25. */
const K = 1.2
const B = 0.75

/** Stands between fields, so that no phrase goes over from one to the next. No term has this number. */
const BORDER = 0

/**
 * Words, their order and their weight in memory: answers which entries have all of a query's words and phrases.
 * Entries are only ever added behind the others; one that changes is removed and added again.
 */
export class WordIndex {
  private readonly dictionary = new Dictionary()
  private readonly postings: (Postings | undefined)[] = []
  private readonly entries: Entry[] = []
  /** Terms of all entries in order. */
  private readonly order = new Growing(1 << 16)
  private wordCount = 0
  private goneCount = 0

  /** Entries that are there. */
  get size(): number {
    return this.entries.length - this.goneCount
  }

  /** Of the entries that are there; one that is gone still takes its memory, until a half of them are. */
  get isMostlyGone(): boolean {
    return this.goneCount > 1_000 && this.goneCount * 2 > this.entries.length
  }

  /** Answers the number of the new entry: one more than that of the last. */
  add(fields: readonly Field[]): number {
    const entry = this.entries.length
    const from = this.order.length
    let length = 0
    for (const { words, weight } of fields) {
      const numbers = words.terms.map((term) => this.dictionary.add(term))
      for (const id of words.ids) {
        const term = numbers[id] ?? BORDER
        this.order.push(term)
        this.count(term, entry, weight)
      }
      this.order.push(BORDER)
      length += words.ids.length
    }
    this.entries.push({
      from,
      to: this.order.length,
      weights: fields.map(({ weight }) => weight),
      length,
      isGone: false,
    })
    this.wordCount += length
    return entry
  }

  remove(entry: number): void {
    const own = this.entries[entry]
    if (!own || own.isGone) return
    own.isGone = true
    this.goneCount += 1
    this.wordCount -= own.length
  }

  /** Puts the terms in order for words that are only begun: worth while after many entries were added. */
  settle(): void {
    this.dictionary.sort()
  }

  /**
   * Entries that have all that is wanted and nothing that is not, best first; equals as they were added.
   * @param isAllowed asked first, of every entry that could be found
   */
  search({ wanted, unwanted }: SearchQuery, isAllowed: (entry: number) => boolean = () => true): readonly Found[] {
    const scores = new Float64Array(this.entries.length)
    /** How many clauses were found, and one more; 0: not allowed. */
    const standing = new Uint16Array(this.entries.length)
    for (const [entry, { isGone }] of this.entries.entries()) if (!isGone && isAllowed(entry)) standing[entry] = 1
    const clauses = wanted
      .map((clause) => ({ clause, terms: this.termsOf(clause) }))
      .sort((a, b) => this.rarity(a.terms) - this.rarity(b.terms))
    for (const [index, { clause, terms }] of clauses.entries()) {
      const counts = this.countsOf(clause, terms, (entry) => standing[entry] === index + 1)
      const weight = this.idf(terms)
      for (const [entry, count] of counts) {
        standing[entry] = index + 2
        scores[entry] = (scores[entry] ?? 0) + weight * this.saturated(entry, count)
      }
    }
    const whole = wanted.length + 1
    for (const clause of unwanted) {
      const counts = this.countsOf(clause, this.termsOf(clause), (entry) => standing[entry] === whole)
      for (const entry of counts.keys()) standing[entry] = 0
    }
    const found: Found[] = []
    standing.forEach((stands, entry) => {
      if (stands === whole) found.push({ entry, score: scores[entry] ?? 0 })
    })
    return found.sort((a, b) => b.score - a.score || a.entry - b.entry)
  }

  private count(term: number, entry: number, weight: number): void {
    const own = this.postings[term]
    if (!own) this.postings[term] = { entries: [entry], counts: [weight] }
    else if (own.entries.at(-1) === entry) own.counts[own.counts.length - 1] = (own.counts.at(-1) ?? 0) + weight
    else {
      own.entries.push(entry)
      own.counts.push(weight)
    }
  }

  /** For each word of the clause the terms that it may be. */
  private termsOf({ terms, isPrefix }: Clause): readonly (readonly number[])[] {
    return terms.map((term, index) => {
      if (isPrefix && index === terms.length - 1) return this.dictionary.beginningWith(term)
      const number = this.dictionary.numberOf(term)
      return number === undefined ? [] : [number]
    })
  }

  private entriesWith(terms: readonly number[]): number {
    return terms.reduce((sum, term) => sum + (this.postings[term]?.entries.length ?? 0), 0)
  }

  private rarity(terms: readonly (readonly number[])[]): number {
    return Math.min(...terms.map((alternatives) => this.entriesWith(alternatives)))
  }

  private idf(terms: readonly (readonly number[])[]): number {
    const all = Math.max(1, this.entries.length)
    const of = (alternatives: readonly number[]): number => {
      const having = Math.min(all, this.entriesWith(alternatives))
      return Math.log(1 + (all - having + 0.5) / (having + 0.5))
    }
    return terms.reduce((sum, alternatives) => sum + of(alternatives), 0)
  }

  private saturated(entry: number, count: number): number {
    const average = Math.max(1, this.wordCount / Math.max(1, this.size))
    const length = this.entries[entry]?.length ?? 0
    return (count * (K + 1)) / (count + K * (1 - B + (B * length) / average))
  }

  private countsOf(
    clause: Clause,
    terms: readonly (readonly number[])[],
    stands: (entry: number) => boolean,
  ): ReadonlyMap<number, number> {
    const counts = new Map<number, number>()
    const [only] = terms
    if (only && terms.length === 1) {
      for (const term of only) {
        const own = this.postings[term]
        own?.entries.forEach((entry, at) => {
          if (stands(entry)) counts.set(entry, (counts.get(entry) ?? 0) + (own.counts[at] ?? 0))
        })
      }
      return counts
    }
    const phrase = this.phraseOf(terms, clause.isPrefix)
    for (const entry of this.entriesOfRarest(terms, stands)) {
      const count = this.phraseCount(entry, phrase)
      if (count > 0) counts.set(entry, count)
    }
    return counts
  }

  /** Entries with the rarest word of a phrase: few, and the order of their words says the rest. */
  private entriesOfRarest(
    terms: readonly (readonly number[])[],
    stands: (entry: number) => boolean,
  ): ReadonlySet<number> {
    const rarest = terms.reduce((best, each) => (this.entriesWith(each) < this.entriesWith(best) ? each : best))
    const having = new Set<number>()
    for (const term of rarest)
      for (const entry of this.postings[term]?.entries ?? []) if (stands(entry)) having.add(entry)
    return having
  }

  private phraseOf(terms: readonly (readonly number[])[], isPrefix: boolean): Phrase {
    const last = terms.length - 1
    const exact = terms.slice(0, isPrefix ? last : terms.length).map(([term]) => term ?? BORDER)
    const frequency = (at: number): number => this.entriesWith([exact[at] ?? BORDER])
    const anchor = exact.reduce((best, _term, at) => (frequency(at) < frequency(best) ? at : best), 0)
    return { exact, anchor, beginnings: isPrefix ? new Set(terms[last]) : null }
  }

  private phraseCount(entry: number, { exact, anchor, beginnings }: Phrase): number {
    const own = this.entries[entry]
    if (!own) return 0
    // The engine's own search for one number is several times faster than a loop over all of them.
    const words = this.order.values.subarray(own.from, own.to)
    const wanted = exact[anchor] ?? BORDER
    let count = 0
    let field = 0
    let known = 0
    for (let at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + 1)) {
      const from = at - anchor
      if (!exact.every((term, index) => words[from + index] === term)) continue
      if (beginnings && !beginnings.has(words[from + exact.length] ?? BORDER)) continue
      for (; known < from; known++) if (words[known] === BORDER) field += 1
      count += own.weights[field] ?? 1
    }
    return count
  }
}
