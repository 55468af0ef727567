import type { Figure } from '../../shared/model/figure.ts'
import { parseFigure } from '../../shared/suggestions/figure/parse-figure.ts'

const PLAIN = /^[-−]?[\d\s,]*\.?\d+$/u

/**
 * Reads what is typed as a value: a plain number, with a minus if need be, or whatever the figure
 * grammar reads (`116 billion`, `7.8bn`, `30–40`), with the unit when one is typed too. Null otherwise.
 */
export function readValue(
  typed: string,
): (Partial<Figure> & Pick<Figure, 'scale'> & { readonly value: number }) | null {
  if (PLAIN.test(typed.trim())) {
    return { value: Number(typed.replace(/[\s,]/gu, '').replace('−', '-')), scale: 1 }
  }
  const read = parseFigure(typed, 'en')
  if (!read || read.value === null) return null
  const { value, valueTo, scale, unit } = read
  return { value, scale, ...(valueTo === null ? {} : { valueTo }), ...(unit === null ? {} : { unit }) }
}
