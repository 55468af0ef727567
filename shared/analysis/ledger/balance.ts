import { BALANCE_WORDS, type BalanceWords } from './balance-words.ts'

/** What is left between two quantities (a deficit), all of something (turnover), or not said. */
export type Balance = 'balance' | 'total' | null

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')

// Longer words first, so that `tổng cộng` is not read as `tổng`. Words of scripts with blanks must stand alone.
function patternOf(words: (language: BalanceWords) => readonly string[]): RegExp {
  const of = (spaced: boolean): string =>
    Object.values(BALANCE_WORDS)
      .filter((language) => language.spaced === spaced)
      .flatMap(words)
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|')
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${of(true)})(?![\\p{L}\\p{M}])|${of(false)}`, 'u')
}

const BALANCES = patternOf(({ balances }) => balances)
const TOTALS = patternOf(({ totals }) => totals)
/** A figure is stated in a sentence; what is quoted beyond that is about other things. */
const LONGEST_QUOTE = 400

function read(text: string): Balance | 'both' {
  const words = text.normalize('NFC').toLowerCase()
  const isBalance = BALANCES.test(words)
  const isTotal = TOTALS.test(words)
  if (isBalance && isTotal) return 'both'
  return isBalance ? 'balance' : isTotal ? 'total' : null
}

const ALL_BALANCES = new RegExp(BALANCES, 'gu')
const ALL_TOTALS = new RegExp(TOTALS, 'gu')

/** The words that say what is measured, without those that say whether it is a balance or a total. */
export const withoutBalanceWords = (folded: string): string =>
  folded.replace(ALL_BALANCES, ' ').replace(ALL_TOTALS, ' ')

/** What the measure says: a balance is one however it is added up (`total trade balance`). */
export function balanceOfMeasure(measure: string | null): Balance {
  const named = measure === null ? null : read(measure)
  return named === 'both' ? 'balance' : named
}

/** What the quoted words say; nothing when they speak of both. */
export function balanceOfQuote(printed: string): Balance {
  const quoted = read(printed.slice(0, LONGEST_QUOTE))
  return quoted === 'both' ? null : quoted
}

/** Whether a figure is a balance or a total. The analyst's measure decides; where it says nothing, the quoted words do. */
export const balanceOf = (measure: string | null, printed: string): Balance =>
  balanceOfMeasure(measure) ?? balanceOfQuote(printed)
