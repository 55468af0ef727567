import { $getNodeByKey, $getSelection, $isRangeSelection, $isTextNode } from 'lexical'
import type { CaretQuery } from '../../writing/use-caret-menu.ts'

/** A `/` inserts a block, an `@` cites. */
export type Trigger = '/' | '@'

export interface TypedQuery extends CaretQuery {
  readonly trigger: Trigger
}

/** Only at the start of a word: `and/or`, dates and addresses of mail open nothing. A `/` with a blank after it is a sign. */
const SLASH = /(?:^|[\s([{“‘«—-])\/(?!\s)([^/\n]{0,60})$/u
const AT = /(?:^|[\s([{“‘«—-])@([^@\n]{0,60})$/u

/** What stands before a caret as a query; null when it is none. Of two signs the later one counts. */
export function queryIn(before: string): { readonly trigger: Trigger; readonly words: string } | null {
  const slash = SLASH.exec(before)?.[1]
  const at = AT.exec(before)?.[1]
  if (at !== undefined && (slash === undefined || at.length < slash.length)) return { trigger: '@', words: at }
  return slash === undefined ? null : { trigger: '/', words: slash }
}

/** The query that the caret is at the end of; null without one. */
export function $typedQuery(): TypedQuery | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const { anchor } = selection
  const node = anchor.getNode()
  if (!$isTextNode(node) || node.hasFormat('code')) return null
  const query = queryIn(node.getTextContent().slice(0, anchor.offset))
  if (query === null) return null
  return { ...query, nodeKey: node.getKey(), start: anchor.offset - query.words.length - 1, end: anchor.offset }
}

/** Takes the query out of the text, and leaves the caret where it stood. */
export function $takeQuery({ nodeKey, start, end }: TypedQuery): void {
  const node = $getNodeByKey(nodeKey)
  if ($isTextNode(node)) node.select(start, end).removeText()
}
