import type { Approximator } from '../../model/figure.ts'
import { readFraction } from './read-fraction.ts'
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
  /** Written together with the number: `40-odd`. */
  readonly approximator: Approximator | null
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

/** `two million five hundred thousand`, `1 tỷ 200 triệu`: each part smaller than the scale before it. */
function addParts(
  text: string,
  first: PrintedNumber,
  scaled: { readonly scale: number; readonly end: number },
  patterns: FigurePatterns,
): { number: PrintedNumber; end: number } {
  let total = first.value * scaled.scale
  let least = scaled.scale
  let { end } = scaled
  let number = first
  while (least > 1 && /\s/.test(text.charAt(end))) {
    const at = end + 1
    const next = first.inWords ? readNumberWords(text, at, patterns.language) : readDigits(text, at, patterns.language)
    if (next === null || next.value === 0) break
    const part = readScale(text, next.end, false, patterns)
    if (part.scale >= least || next.value * part.scale >= least || (!first.inWords && part.scale === 1)) break
    total += next.value * part.scale
    least = part.scale
    end = part.end
    number = { ...first, value: exactly(total / scaled.scale), end: next.end }
  }
  return { number, end }
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
    const money = matchAt(patterns.currencyAfter, text, at) ?? matchAt(patterns.codeAfter, text, at)
    if (money !== null) return { unit: currencyCode(money[1] ?? money[2] ?? '') ?? '', end: at + money[0].length }
  }
  const doubtful = matchAt(patterns.doubtfulCurrencyAfter, text, from)
  if (doubtful === null) return null
  const isMoney = scale > 1 || (value >= 1000 && !/pound/i.test(doubtful[1] ?? ''))
  return isMoney ? { unit: currencyCode(doubtful[1] ?? '') ?? '', end: from + doubtful[0].length } : null
}

/** A share of one, in percent, or a fraction of a scale: `half a million dollars`, `half a dozen`. */
function readFractionAmount(text: string, at: number, patterns: FigurePatterns): Amount | null {
  const found = readFraction(text, at, patterns)
  if (found === null) return null
  const { value, end, plural, partitive } = found
  const number: PrintedNumber = { value, end, inWords: true, bareDigits: false }
  const scaled = patterns.language.articles.map((word) => ` ${word}`).find((word) => text.startsWith(`${word} `, end))
  if (scaled !== undefined) return readScaledFraction(text, at, number, end + scaled.length, patterns)
  const behind = partitive === null ? null : matchAt(partitive, text, end)
  // `a third country`, `the first half`, `last quarter` are no shares.
  if (partitive !== null && behind === null && !plural) return null
  return {
    number: { ...number, value: exactly(value * 100) },
    start: at,
    end: end + (behind?.[0].length ?? 0),
    scale: 1,
    unit: 'percent',
    fraction: true,
    approximator: null,
  }
}

function readScaledFraction(
  text: string,
  at: number,
  number: PrintedNumber,
  from: number,
  patterns: FigurePatterns,
): Amount | null {
  const { scale, end } = readScale(text, from, false, patterns)
  if (scale === 1) {
    const multiplier = readNumberWords(text, from + 1, patterns.language)
    if (multiplier === null || multiplier.value < 10) return null
    const value = number.value * multiplier.value
    const whole = { ...number, value, end: multiplier.end }
    return { number: whole, start: at, end: whole.end, scale, unit: null, fraction: false, approximator: null }
  }
  const unit = readUnit(text, end, scale, 1, patterns)
  return {
    number,
    start: at,
    end: unit?.end ?? end,
    scale,
    unit: unit?.unit ?? null,
    fraction: false,
    approximator: null,
  }
}

/** The amount whose number, or the currency before it, starts at `at`. */
function readAmount(text: string, at: number, patterns: FigurePatterns): Amount | null {
  const fraction = readFractionAmount(text, at, patterns)
  if (fraction !== null) return fraction
  const sign = matchAt(patterns.currencyAt, text, at)
  const from = at + (sign?.[0].length ?? 0)
  const plain = readDigits(text, from, patterns.language) ?? readNumberWords(text, from, patterns.language)
  if (plain === null) return null
  const half = matchAt(patterns.andHalf, text, plain.end)
  const first =
    half === null ? plain : { ...plain, value: plain.value + 0.5, end: plain.end + half[0].length, bareDigits: false }
  const scaled = readScale(text, first.end, sign !== null, patterns)
  const { number, end } = addParts(text, first, scaled, patterns)
  const attached = matchAt(patterns.attached, text, end)
  const loose = approximatorIn(patterns.language.attached, attached?.[1] ?? null)
  const behind = end + (attached?.[0].length ?? 0)
  const { scale } = scaled
  if (sign === null) {
    const unit = readUnit(text, behind, scale, number.value, patterns)
    const found = { unit: unit?.unit ?? null, end: unit?.end ?? behind }
    return { number, start: at, scale, fraction: false, approximator: loose, ...found }
  }
  // `$5 million AUD`: the code says which dollars.
  const code = matchAt(patterns.codeAfter, text, behind)
  const unit = currencyCode(code?.[1] ?? sign[1] ?? '')
  return { number, start: at, end: behind + (code?.[0].length ?? 0), scale, unit, fraction: false, approximator: loose }
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

/** `-3.2%`, `−5`, `minus 3`: how long the minus before an amount at `start` is, 0 when there is none. */
function minusLength(text: string, start: number, unit: string | null, patterns: FigurePatterns): number {
  const before = text.slice(Math.max(0, start - LOOK_BEHIND), start)
  const words = patterns.minusBefore.exec(before)
  // French `au moins` ends in its word for minus.
  if (words !== null && !patterns.approximatorBefore.test(before)) return words[0].length
  const sign = text.charAt(start - 1)
  if (start === 0 || !/[-\u2212\u2013]/.test(sign) || !/^[\s(["“«]?$/.test(text.charAt(start - 2))) return 0
  // A hyphen or dash may be a bullet or a pause; before money, percentages and degrees it is none.
  return sign === '\u2212' || (unit !== null && /^(?:[A-Z]{3}|percent|°[CF])$/.test(unit)) ? 1 : 0
}

/**
 * Reads the quantity whose number starts at `at`, with the currency and approximator before it and the scale,
 * range, unit and noun behind it. It does not judge whether the number is a date or a label.
 */
export function readQuantity(text: string, at: number, floor: number, patterns: FigurePatterns): Reading | null {
  const behind = text.slice(Math.max(floor, at - LOOK_BEHIND), at)
  const currency = /[\d.½¼¾]/.test(text.charAt(at)) ? patterns.currencyBefore.exec(behind) : null
  const start = at - (currency?.[0].length ?? 0)
  const first = readAmount(text, start, patterns)
  if (first === null) return null
  const beforeAmount = text.slice(Math.max(floor, start - LOOK_BEHIND), start)
  const second = readRangeEnd(text, first, beforeAmount, patterns)
  const scale = second !== null && first.scale === 1 ? second.scale : first.scale
  const last = second ?? first
  const money = first.unit ?? second?.unit ?? null
  const size = exactly(first.number.value * scale)
  const noun = money === null ? readNoun(text, last.end, size, patterns) : null
  const end = noun?.end ?? last.end
  const unit = money ?? noun?.unit ?? null
  const minus = first.fraction ? 0 : Math.min(minusLength(text, start, unit, patterns), beforeAmount.length)
  const before = beforeAmount.slice(0, beforeAmount.length - minus)
  const trailing = matchAt(patterns.trailing, text, end)
  const between = second !== null ? patterns.betweenBefore.exec(before) : null
  const leading = between === null ? patterns.approximatorBefore.exec(before) : null
  const lead = (between ?? leading)?.[0].length ?? 0
  const { language } = patterns
  return {
    span: { start: start - minus - lead, end: end + (trailing?.[0].length ?? 0) },
    number: { start: at, end: first.number.end },
    value: minus > 0 ? -size : size,
    valueTo: second === null ? null : exactly(second.number.value * second.scale),
    unit,
    scale,
    approximator:
      approximatorIn(language.approximators, leading?.[1] ?? null) ??
      last.approximator ??
      approximatorIn(language.trailing, trailing?.[1] ?? null),
    inWords: first.number.inWords,
    bareDigits: first.number.bareDigits && first.scale === 1,
    adjective: noun?.adjective ?? false,
    fraction: first.fraction,
  }
}

function approximatorIn(
  table: readonly (readonly [string, Approximator])[],
  printed: string | null,
): Approximator | null {
  if (printed === null) return null
  return table.find(([phrase]) => phrase === normal(printed))?.[1] ?? null
}
