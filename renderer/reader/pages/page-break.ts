import { messages } from '../../../shared/messages/messages.ts'
import type { PageStart } from './page-starts.ts'

const words = messages.reader.pages

/** What tells who listens that a page begins, before the block in which it does. Nothing is seen of it. */
export function pageBreakElement({ page }: PageStart, isWithin: boolean): HTMLElement {
  const element = document.createElement('div')
  element.className = 'unseen'
  // Digital Publishing WAI-ARIA 1.1: where one page ends and another begins; what does not know it knows its superclass.
  element.setAttribute('role', 'doc-pagebreak separator')
  element.setAttribute('aria-label', isWithin ? words.beginsWithin(page) : words.begins(page))
  return element
}
