import type { QuantityKind } from '../../model/figure.ts'
import type { Span } from '../../model/primitives.ts'
import { readQuantities } from './find-quantities.ts'
import { englishKinds } from './kinds/en.ts'
import type { KindLanguage } from './kinds/kind-language.ts'
import { frenchKinds, germanKinds, vietnameseKinds } from './kinds/other.ts'
import { SYMBOLS } from './units.ts'

interface KindPatterns {
  readonly shareAfter: RegExp
  readonly shareBefore: RegExp
  readonly changeBefore: RegExp
  readonly changeAfter: RegExp
  readonly changeNouns: RegExp
  readonly perPeriod: RegExp
  readonly stock: RegExp
  readonly flow: RegExp
  readonly weakStock: RegExp
  readonly breaks: RegExp
  readonly measures: RegExp
}

const START = '(?<![\\p{L}\\p{M}])'
const END = '(?![\\p{L}\\p{M}])'
/** A clause is looked at so far from its figure. UTF-16 code units. */
const REACH = 160

function build(language: KindLanguage): KindPatterns {
  const any = (sources: readonly string[]): string =>
    `(?:${sources.map((source) => source.replaceAll(' ', '[\\s\\u00A0]+')).join('|')})`
  const within = (sources: readonly string[]): RegExp => new RegExp(`${START}${any(sources)}${END}`, 'iu')
  const behind = (sources: readonly string[]): RegExp => new RegExp(`^[\\s\\u00A0-]*${any(sources)}`, 'iu')
  const between = `(?:[\\s\\u00A0]+${any(language.changeBetween)}){0,2}`
  return {
    shareAfter: new RegExp(`^[\\s\\u00A0]*${any(language.shareAfter)}(?:${END}|(?<=[’']))`, 'iu'),
    shareBefore: within(language.shareBefore),
    changeBefore: new RegExp(
      `${START}(?:${any(language.changeVerbs)}${between}|${any(language.changeBefore)})[\\s\\u00A0]*$`,
      'iu',
    ),
    changeAfter: behind(language.changeAfter),
    changeNouns: within(language.changeNouns),
    perPeriod: behind(language.perPeriod),
    stock: within(language.stock),
    flow: within(language.flow),
    weakStock: within(language.weakStock),
    breaks: new RegExp(`[;:—]|${START}${any(language.breaks)}${END}`, 'giu'),
    measures: new RegExp(`^${any(language.measures)}$`, 'iu'),
  }
}

const PATTERNS: Readonly<Record<string, KindPatterns>> = {
  en: build(englishKinds),
  fr: build(frenchKinds),
  vi: build(vietnameseKinds),
  de: build(germanKinds),
}

/** The words around a figure, nearest first. */
interface Surroundings {
  /** All of the sentence before the figure. */
  readonly before: string
  readonly after: string
  /** Since the quantity or clause before. */
  readonly near: string
  /** Until the quantity or clause behind. */
  readonly next: string
}

function surroundingsOf(sentence: string, span: Span, others: readonly Span[], breaks: RegExp): Surroundings {
  const before = sentence.slice(Math.max(0, span.start - REACH), span.start)
  const after = sentence.slice(span.end, span.end + REACH)
  const previous = others.filter(({ end }) => end <= span.start).at(-1)
  const following = others.find(({ start }) => start >= span.end)
  const lastBreak = [...before.matchAll(breaks)].at(-1)
  const from = Math.max(
    previous === undefined ? 0 : before.length - (span.start - previous.end),
    lastBreak === undefined ? 0 : lastBreak.index + lastBreak[0].length,
  )
  const firstBreak = [...after.matchAll(breaks)][0]?.index ?? after.length
  const until = Math.min(following === undefined ? after.length : following.start - span.end, firstBreak)
  return { before, after, near: before.slice(Math.max(0, from)), next: after.slice(0, Math.max(0, until)) }
}

/** Stock or flow, by the nearest words that say so; null when they say both. */
function stockOrFlow({ before, near, next }: Surroundings, patterns: KindPatterns): 'stock' | 'flow' | null {
  for (const part of [near, next, before]) {
    const stock = patterns.stock.test(part)
    const flow = patterns.flow.test(part)
    if (stock && flow) return null
    if (stock) return 'stock'
    if (flow) return 'flow'
  }
  return patterns.weakStock.test(near) || patterns.weakStock.test(next) ? 'stock' : null
}

function kindOfShare(around: Surroundings, printed: string, patterns: KindPatterns): QuantityKind | null {
  const changes = patterns.changeBefore.test(around.before) || patterns.changeAfter.test(around.after)
  const isPart = patterns.shareAfter.test(around.after) || !/[\d%]|[pP](?:er)?\s?c|[pP]rozent|trăm/.test(printed)
  if (changes)
    return isPart && patterns.shareAfter.test(around.after) && !patterns.changeAfter.test(around.after)
      ? null
      : 'change'
  if (isPart || patterns.shareBefore.test(around.near)) return 'share'
  return patterns.changeNouns.test(around.near) ? 'change' : null
}

/**
 * What kind of quantity a sentence says that a figure is, where the print decides it.
 *
 * @param sentence the sentence with its figure
 * @param span the figure in the sentence, as {@link findQuantities} gives it or wider; UTF-16
 * @param language BCP 47
 * @returns null when the words do not say, or say two things
 */
export function quantityKindOf(sentence: string, span: Span, language: string): QuantityKind | null {
  const primary = language.toLowerCase().split(/[-_]/, 1)[0] ?? ''
  const patterns = Object.hasOwn(PATTERNS, primary) ? PATTERNS[primary] : undefined
  if (patterns === undefined) return null
  const all = readQuantities(sentence, language, true)
  const figure = all.find((found) => found.span.start < span.end && span.start < found.span.end)
  if (figure === undefined) return null
  const printed = sentence.slice(figure.span.start, figure.span.end)
  const others = all.filter((found) => found !== figure).map((found) => found.span)
  const around = surroundingsOf(sentence, figure.span, others, patterns.breaks)
  const { unit } = figure
  if (figure.fraction) return patterns.changeBefore.test(around.before) ? null : 'share'
  if (unit === 'percent') return kindOfShare(around, printed, patterns)
  const changes = patterns.changeBefore.test(around.before) || patterns.changeAfter.test(around.after)
  if (unit === 'times') return /fold$|fach$/i.test(printed) || changes ? 'change' : null
  if (changes) return 'change'
  if (patterns.perPeriod.test(around.after) || /\b(?:a|per) (?:day|year)$/.test(printed)) return 'flow'
  const isMoney = unit !== null && /^[A-Z]{3}$/.test(unit)
  if (unit === null || isMoney) return stockOrFlow(around, patterns)
  if (SYMBOLS.includes(unit) || patterns.measures.test(unit)) return stockOrFlow(around, patterns)
  return 'count'
}
