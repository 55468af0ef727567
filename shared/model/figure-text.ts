import type { Figure } from './figure.ts'

const SCALE_WORDS: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
]

const SYMBOLS: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥', VND: '₫' }
const MARKS: Readonly<Record<string, string>> = {
  about: '≈ ',
  almost: '≲ ',
  'at-least': '≥ ',
  'more-than': '> ',
  'at-most': '≤ ',
  'less-than': '< ',
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 6 })

/** A value in base units as it is typed and read: `116000000000` with scale 1e9 is `116 billion`. */
export function valueText(value: number, scale: number): string {
  const word = SCALE_WORDS.find(([size]) => size === scale)?.[1]
  return word ? `${number.format(value / scale)} ${word}` : number.format(value)
}

/**
 * Reads what `valueText` writes, and plain numbers with grouping commas or spaces.
 * Null when it is not a number.
 */
export function readValue(typed: string): { readonly value: number; readonly scale: number } | null {
  const match = /^([-−]?[\d.,\s]+?)\s*(trillion|billion|million|thousand|tn|bn|m|k)?$/iu.exec(typed.trim())
  if (!match?.[1]) return null
  const digits = match[1].replace(/[,\s]/gu, '').replace('−', '-')
  const value = Number(digits)
  if (digits === '' || !Number.isFinite(value)) return null
  const scale = scaleOf(match[2])
  return { value: Number((value * scale).toPrecision(15)), scale }
}

const SHORT: Readonly<Record<string, number>> = { tn: 1e12, bn: 1e9, m: 1e6, k: 1e3 }

function scaleOf(word: string | undefined): number {
  const key = word?.toLowerCase()
  return SCALE_WORDS.find(([, name]) => name === key)?.[0] ?? (key ? SHORT[key] : undefined) ?? 1
}

/** The figure in a few characters, for rows and margins: `≈ 33 %`, `> $116 billion`, `30–40 ships`. */
export function figureText(figure: Figure): string | null {
  if (figure.value === null) return null
  const mark = figure.approximator ? (MARKS[figure.approximator] ?? '') : ''
  const upper = figure.valueTo === null ? '' : `–${valueText(figure.valueTo, figure.scale)}`
  const lower =
    figure.valueTo === null ? valueText(figure.value, figure.scale) : number.format(figure.value / figure.scale)
  return mark + withUnit(lower + upper, figure.unit)
}

function withUnit(value: string, unit: string | null): string {
  if (unit === null) return value
  if (unit === 'percent') return `${value} %`
  if (unit === 'times') return `${value} ×`
  const symbol = SYMBOLS[unit]
  return symbol ? symbol + value : `${value} ${unit}`
}
