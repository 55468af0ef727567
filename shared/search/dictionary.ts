/** New terms that are looked through one by one before all are put into order again. */
const MOST_UNSORTED = 2_000

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Numbers for terms, from 1 on, and the terms that begin like another. */
export class Dictionary {
  private readonly numbers = new Map<string, number>()
  private readonly terms: string[] = ['']
  private sorted: number[] = []
  /** Terms below this number are in `sorted`. */
  private sortedBelow = 1

  get size(): number {
    return this.terms.length - 1
  }

  /** Undefined: no text has the term. */
  numberOf(term: string): number | undefined {
    return this.numbers.get(term)
  }

  termOf(number: number): string {
    return this.terms[number] ?? ''
  }

  add(term: string): number {
    const known = this.numbers.get(term)
    if (known !== undefined) return known
    const number = this.terms.length
    this.terms.push(term)
    this.numbers.set(term, number)
    return number
  }

  beginningWith(beginning: string): readonly number[] {
    if (this.terms.length - this.sortedBelow > MOST_UNSORTED) this.sort()
    const found: number[] = []
    for (let at = this.firstFrom(beginning); at < this.sorted.length; at++) {
      const number = this.sorted[at] ?? 0
      if (!this.termOf(number).startsWith(beginning)) break
      found.push(number)
    }
    for (let number = this.sortedBelow; number < this.terms.length; number++)
      if (this.termOf(number).startsWith(beginning)) found.push(number)
    return found
  }

  /** Before questions come: the first of them would wait for it. */
  sort(): void {
    for (let number = this.sortedBelow; number < this.terms.length; number++) this.sorted.push(number)
    this.sorted.sort((a, b) => byCode(this.termOf(a), this.termOf(b)))
    this.sortedBelow = this.terms.length
  }

  private firstFrom(beginning: string): number {
    let low = 0
    let high = this.sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.termOf(this.sorted[middle] ?? 0) < beginning) low = middle + 1
      else high = middle
    }
    return low
  }
}
