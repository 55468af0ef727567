/** The words of one language by which a sentence says what kind of quantity a figure is. Sources of patterns, case ignored; a blank stands for any blanks. */
export interface KindLanguage {
  /** Right behind a percentage: `of`. */
  readonly shareAfter: readonly string[]
  /** Anywhere before a percentage in its clause: `account for`. */
  readonly shareBefore: readonly string[]
  /** Right before the figure, with `by` and adverbs between: `rose`. */
  readonly changeVerbs: readonly string[]
  /** What may stand between such a verb and the figure. */
  readonly changeBetween: readonly string[]
  /** Right before the figure: `an increase of`, `up`. */
  readonly changeBefore: readonly string[]
  /** Right behind the figure: `increase`, `more than a year earlier`. */
  readonly changeAfter: readonly string[]
  /** Anywhere before a percentage in its clause: `growth`. */
  readonly changeNouns: readonly string[]
  /** Right behind the figure: `a year`. */
  readonly perPeriod: readonly string[]
  /** In the clause: what is had at one time. */
  readonly stock: readonly string[]
  /** In the clause: what goes on over a time. */
  readonly flow: readonly string[]
  /** In the clause, when nothing else decides. */
  readonly weakStock: readonly string[]
  /** Words between clauses. */
  readonly breaks: readonly string[]
  /** Units of measure among the nouns: they count nothing. */
  readonly measures: readonly string[]
}
