/** In the page: the cell with the cursor, of the one matrix that is shown. */
const CURSOR = '[data-matrix] [data-cursor]'

/** Gives the keys to the cell with the cursor. Answers whether it is there. */
export function focusCell(): boolean {
  const cell = document.querySelector<HTMLElement>(CURSOR)
  cell?.focus({ preventScroll: true })
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  // The question column is in view wherever one has scrolled to: its own place is the beginning.
  if (cell?.role === 'rowheader') cell.closest('[data-matrix]')?.scrollTo({ left: 0 })
  return cell !== null
}
