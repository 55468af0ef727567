import { byText } from '../by-text.ts'
import type { LedgerRow } from './ledger.ts'

/** By as-of date, undated ones first, then by value, those without first. Total: no two figures are equal. */
export const byFigure = (a: LedgerRow, b: LedgerRow): number =>
  byText(a.figure.asOf ?? '', b.figure.asOf ?? '') || byValue(a, b)

/** By value, then by the upper end of a range. Total. */
export const byValue = (a: LedgerRow, b: LedgerRow): number =>
  (a.figure.value ?? -Infinity) - (b.figure.value ?? -Infinity) ||
  (a.figure.valueTo ?? a.figure.value ?? 0) - (b.figure.valueTo ?? b.figure.value ?? 0) ||
  byText(a.annotation.id, b.annotation.id)
