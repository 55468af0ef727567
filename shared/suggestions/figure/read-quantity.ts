import type { Approximator } from '../../model/figure.ts'
import { readNoun } from './read-noun.ts'
import { currencyCode, type FigurePatterns } from './figure-patterns.ts'
import { matchAt, normal } from '../patterns.ts'
import type { Reading } from './quantity.ts'
import { type PrintedNumber, readDigits, readNumberWords } from './read-number.ts'

/** A number with the scale, unit or currency that is printed with it. */
interface Amount {
  readonly number: PrintedNumber
  readonly start: number
  readonly end: number
  readonly scale: number
  readonly unit: string | null
  readonly fraction: boolean
}

/** How far before a number its approximator and currency may begin. */
const LOOK_BEHIND = 32
const MAX_SCALES = 2

/** Multiplying by a power of ten in binary leaves tails (`1.1 × 1e9`); fifteen digits are what was printed. */
const exactly = (value: number): number => Number(value.toPrecision(15))

function readScale(
  text: string,
  from: number,
  money: boolean,
  patterns: FigurePatterns,
): { scale: number; end: number } {
  let scale = 1
  let end = from
  for (let count = 0; count < MAX_SCALES; count += 1) {
    const match = matchAt(patterns.scale, text, end)
    if (match === null) break
    scale *= patterns.language.scales[normal(match[1] ?? '')] ?? 1
    end += match[0].length
  }
  const suffix = scale === 1 ? matchAt(patterns.suffix, text, end) : null
  if (suffix === null) return { scale, end }
  const letters = suffix[2] ?? ''
  // `30 m` is metres, `$30 m` is money; a capital `5K` is a thousand, `5 M` nothing known.
  const long = letters.length > 1
  if ((suffix[1] !== '' && !money && !long) || (letters.toLowerCase() === 'b' && !money)) return { scale, end }
  return { scale: patterns.language.suffixes[letters.toLowerCase()] ?? 1, end: end + suffix[0].length }
}

function readUnit(
  text: string,
  from: number,
  scale: number,
  value: number,
  patterns: FigurePatterns,
): { unit: string; end: number } | null {
  const percent = matchAt(patterns.percent, text, from)
  if (percent !== null && !/^\s+point/i.test(text.slice(from + percent[0].length, from + percent[0].length + 8))) {
    return { unit: 'percent', end: from + percent[0].length }
  }
  const degrees = /^[ \u00A0]?°[ \u00A0]?([CF])(?!\p{L})/u.exec(text.slice(from, from + 6))
  if (degrees !== null) return { unit: `°${degrees[1] ?? ''}`, end: from + degrees[0].length }
  const times = scale === 1 ? matchAt(patterns.times, text, from) : null
  if (times !== null) return { unit: 'times', end: from + times[0].length }
  const linked = scale === 1 ? null : matchAt(patterns.link, text, from)
  for (const at of linked === null ? [from] : [from, from + linked[0].trimEnd().length, from + linked[0].length - 1]) {
    const money = matchAt(patterns.currencyAfter, text, at)
    if (money !== null) return { unit: currencyCode(money[1] ?? money[2] ?? '') ?? '', end: at + money[0].length }
  }
  const doubtful = scale > 1 || value >= 1000 ? matchAt(patterns.doubtfulCurrencyAfter, text, from) : null
  return doubtful === null ? null : { unit: currencyCode(doubtful[1] ?? '') ?? '', end: from + doubtful[0].length }
}

function readFraction(text: string, at: number, patterns: FigurePatterns): Amount | null {
  const { language } = patterns
  const article = language.articles.find((word) =>
    new RegExp(`^${word}\\s`, 'i').test(text.slice(at, at + word.length + 1)),
  )
  const counted = article === undefined ? readNumberWords(text, at, language) : null
  const from = article !== undefined ? at + article.length + 1 : counted === null ? at : counted.end + 1
  if (counted !== null && !/[\s-]/.test(text.charAt(counted.end))) return null
  const match = matchAt(patterns.fraction, text, from)
  if (match === null) return null
  const end = from + match[0].length
  const share = language.fractions[normal(match[1] ?? '')] ?? 0
  const number: PrintedNumber = { value: share * (counted?.value ?? 1), end, inWords: true, bareDigits: false }
  // `half a million`, `half a billion dollars`
  const scaled = language.articles.map((word) => ` ${word}`).find((word) => text.startsWith(word, end))
  if (scaled !== undefined) {
    const { scale, end: scaleEnd } = readScale(text, end + scaled.length, false, patterns)
    if (scale === 1) return null
    const unit = readUnit(text, scaleEnd, scale, 1, patterns)
    return { number, start: at, end: unit?.end ?? scaleEnd, scale, unit: unit?.unit ?? null, fraction: false }
  }
  const partitive = matchAt(patterns.partitive, text, end)
  const plural = counted !== null && counted.value > 1
  // `a third country`, `the first half`, `last quarter` are no shares.
  if (partitive === null && !plural) return null
  const percent = { ...number, value: exactly(number.value * 100) }
  return {
    number: percent,
    start: at,
    end: partitive === null ? end : end + partitive[0].length,
    scale: 1,
    unit: 'percent',
    fraction: true,
  }
}

/** The amount whose number, or the currency before it, starts at `at`. */
function readAmount(text: string, at: number, patterns: FigurePatterns): Amount | null {
  const fraction = readFraction(text, at, patterns)
  if (fraction !== null) return fraction
  const sign = matchAt(patterns.currencyAt, text, at)
  const from = at + (sign?.[0].length ?? 0)
  const number = readDigits(text, from, patterns.language) ?? readNumberWords(text, from, patterns.language)
  if (number === null) return null
  const { scale, end } = readScale(text, number.end, sign !== null, patterns)
  if (sign !== null) return { number, start: at, end, scale, unit: currencyCode(sign[1] ?? ''), fraction: false }
  const unit = readUnit(text, end, scale, number.value, patterns)
  return { number, start: at, end: unit?.end ?? end, scale, unit: unit?.unit ?? null, fraction: false }
}

/** `6.5 percent to $430 billion` and `lent $4 million to 30 countries` are two quantities, not one range. */
function isOneRange(first: Amount, second: Amount, joint: string): boolean {
  if (first.unit === null) return true
  if (second.unit !== null) return first.unit === second.unit
  if (first.unit === 'percent' || first.unit === 'times') return false
  return second.scale > 1 || (first.scale === 1 && !/\p{L}/u.test(joint))
}

/** The second half of `30–40%`, `$5 billion to $7 billion`, `between 30 and 40`. */
function readRangeEnd(text: string, first: Amount, before: string, patterns: FigurePatterns): Amount | null {
  if (first.fraction) return null
  const between = patterns.betweenBefore.test(before)
  const joint = matchAt(between ? patterns.between : patterns.range, text, first.end)
  if (joint === null || (!between && patterns.fromBefore.test(before))) return null
  const second = readAmount(text, first.end + joint[0].length, patterns)
  if (second === null || second.fraction || !isOneRange(first, second, joint[0])) return null
  const low = first.number.value * (first.scale === 1 ? second.scale : first.scale)
  return second.number.value * second.scale > low ? second : null
}

/**
 * Reads the quantity whose number starts at `at`, with the currency and approximator before it and the scale,
 * range, unit and noun behind it. It does not judge whether the number is a date or a label.
 */
export function readQuantity(text: string, at: number, floor: number, patterns: FigurePatterns): Reading | null {
  const behind = text.slice(Math.max(floor, at - LOOK_BEHIND), at)
  const currency = /\d/.test(text.charAt(at)) ? patterns.currencyBefore.exec(behind) : null
  const start = at - (currency?.[0].length ?? 0)
  const first = readAmount(text, start, patterns)
  if (first === null) return null
  const before = text.slice(Math.max(floor, start - LOOK_BEHIND), start)
  const second = readRangeEnd(text, first, before, patterns)
  const scale = second !== null && first.scale === 1 ? second.scale : first.scale
  const last = second ?? first
  const money = first.unit ?? second?.unit ?? null
  const value = exactly(first.number.value * scale)
  const noun = money === null ? readNoun(text, last.end, value, patterns) : null
  const end = noun?.end ?? last.end
  const trailing = matchAt(patterns.trailing, text, end)
  const between = second !== null ? patterns.betweenBefore.exec(before) : null
  const leading = between === null ? patterns.approximatorBefore.exec(before) : null
  const lead = (between ?? leading)?.[0].length ?? 0
  return {
    span: { start: start - lead, end: end + (trailing?.[0].length ?? 0) },
    number: { start: at, end: first.number.end },
    value,
    valueTo: second === null ? null : exactly(second.number.value * second.scale),
    unit: money ?? noun?.unit ?? null,
    scale,
    approximator: approximatorOf(leading?.[1] ?? null, trailing?.[1] ?? null, patterns),
    inWords: first.number.inWords,
    bareDigits: first.number.bareDigits && first.scale === 1,
    adjective: noun?.adjective ?? false,
    fraction: first.fraction,
  }
}

function approximatorOf(
  leading: string | null,
  trailing: string | null,
  { language }: FigurePatterns,
): Approximator | null {
  const find = (table: readonly (readonly [string, Approximator])[], printed: string): Approximator | null =>
    table.find(([phrase]) => phrase === normal(printed))?.[1] ?? null
  if (leading !== null) return find(language.approximators, leading)
  return trailing === null ? null : find(language.trailing, trailing)
}
