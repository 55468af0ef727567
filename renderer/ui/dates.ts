const LOCALE = 'en-GB'
const SHORT = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
const LONG = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const LOCAL_DAY = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric' })
const LOCAL_TIME = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

const withDate = (format: Intl.DateTimeFormat, date: string): string => {
  const time = Date.parse(date)
  return Number.isNaN(time) ? date : format.format(time)
}

/** `2026-03-04` → `4 Mar 2026`. */
export const shortDate = (date: string): string => withDate(SHORT, date)

/** `2026-03-04` → `4 March 2026`. */
export const longDate = (date: string): string => withDate(LONG, date)

/** An instant, in the time of this machine. */
export const moment = (instant: string): string => `${withDate(LOCAL_DAY, instant)}, ${withDate(LOCAL_TIME, instant)}`
