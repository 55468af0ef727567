/** A pattern of a date: `{day}`, `{month}` (its name), `{mm}` (its number) and `{year}` stand for their parts. */
export type DatePattern = string

/** How one language says for when something holds. Sources of patterns, case ignored; a blank stands for any blanks. */
export interface PeriodLanguage {
  /** Names of the twelve months, each with its short forms. */
  readonly months: readonly (readonly string[])[]
  /** The longer first. */
  readonly dates: readonly DatePattern[]
  /** Years counted from the one in which the text was published: `last year` is −1. */
  readonly relativeYears: readonly (readonly [string, number])[]
  /** Months counted likewise. */
  readonly relativeMonths: readonly (readonly [string, number])[]
  /** The latest of that name before the text was published: `last {month}`. */
  readonly lastMonth: readonly DatePattern[]
  /** Right before a year: its last month. */
  readonly endOf: readonly string[]
  /** Right before a date: it bounds a period, or is what is compared with. */
  readonly bounds: readonly string[]
  /** Between two dates that are said together: `2013 and 2015`. */
  readonly joints: readonly string[]
  /** Right before a date: only a part of it is meant. */
  readonly parts: readonly string[]
  /** Shortly before a day: it is the day of the saying. */
  readonly said: readonly string[]
  /** Words between clauses with a time each. */
  readonly breaks: readonly string[]
}
