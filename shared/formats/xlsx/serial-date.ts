import { daysOf } from '../../analysis/partial-days.ts'

/** Days from 1899-12-30, the zero of spreadsheets, to 1970-01-01. */
const EPOCH = 25_569
/** 1900-03-01; spreadsheets disagree on the days before, as some have a 29th of February in 1900. */
const FIRST_SAFE = 61
const MILLISECONDS_A_DAY = 86_400_000
const WHOLE_DATE = /^\d{4}-\d{2}-\d{2}$/

/** A whole date as the number of days that spreadsheets count by; null when it must stay text. */
export function serialOfDate(date: string): number | null {
  if (!WHOLE_DATE.test(date)) return null
  const serial = daysOf(date).first + EPOCH
  return serial >= FIRST_SAFE ? serial : null
}

/** An instant as such a number with the time of day, in UTC, as its fraction; null when it must stay text. */
export function serialOfInstant(instant: string): number | null {
  const serial = Date.parse(instant) / MILLISECONDS_A_DAY + EPOCH
  return serial >= FIRST_SAFE ? Number(serial.toFixed(9)) : null
}
