import type { BriefInline, ListBlock } from './document.ts'

/** A list as a tree: lists under an item belong to it. */
export interface NestedList {
  readonly ordered: boolean
  readonly items: readonly NestedItem[]
}

export interface NestedItem {
  readonly content: readonly BriefInline[]
  readonly lists: readonly NestedList[]
}

/**
 * The flat items of a list as a tree: an item of greater depth belongs to the one before it, however much deeper it
 * is. Where numbers follow bullets at one depth a new list begins.
 */
export function nestedLists(items: ListBlock['items']): readonly NestedList[] {
  const lists: { readonly ordered: boolean; readonly items: NestedItem[] }[] = []
  for (let at = 0; at < items.length;) {
    const item = items[at]
    if (!item) break
    const next = items.findIndex(({ depth }, other) => other > at && depth <= item.depth)
    const end = next < 0 ? items.length : next
    const entry = { content: item.content, lists: nestedLists(items.slice(at + 1, end)) }
    const last = lists.at(-1)
    if (last?.ordered === item.ordered) last.items.push(entry)
    else lists.push({ ordered: item.ordered, items: [entry] })
    at = end
  }
  return lists
}
