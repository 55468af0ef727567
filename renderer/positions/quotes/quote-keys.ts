import type { KeyboardEvent } from 'react'
import { listTarget } from '../../ui/list-keys.ts'

const PAGE = 5

/** In the page: the quotes that are shown beside the matrix. */
const QUOTES = '[data-quotes] [data-quote]'

/** Gives the keys to the quote with the cursor, else to the first. Answers whether there is one. */
export function focusQuotes(): boolean {
  const pane = document.querySelector('[data-quotes]')
  const quote =
    pane?.querySelector<HTMLElement>('[data-quote][tabindex="0"]') ?? pane?.querySelector<HTMLElement>('[data-quote]')
  quote?.focus()
  return quote !== undefined && quote !== null
}

/** Arrows, Page, Home and End go from quote to quote. */
export function onQuoteKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return
  const quotes = [...document.querySelectorAll<HTMLElement>(QUOTES)]
  const at = quotes.findIndex((quote) => quote === document.activeElement)
  const target = listTarget(event.key, at, quotes.length, PAGE)
  if (target === null || at < 0) return
  event.preventDefault()
  quotes[target]?.focus()
}
