import type { LexicalEditor } from 'lexical'
import { useCallback } from 'react'
import type { LinkTarget } from '../../../shared/notes/note.ts'
import { type CaretMenuState, type CaretQuery, useCaretMenu } from '../../writing/use-caret-menu.ts'
import { findLinks, type LinkCandidate } from './link-candidates.ts'
import { $insertLink, $linkQuery } from './link-query.ts'

export type LinkMenuState = CaretMenuState<CaretQuery, LinkCandidate>

function take(editor: LexicalEditor, query: CaretQuery, { target, label }: LinkCandidate): void {
  editor.update(() => {
    $insertLink($linkQuery() ?? query, target, label)
  })
}

/** The menu of an `@`: null while there is none. `own` must stay the same object. */
export function useLinkMenu(candidates: readonly LinkCandidate[], own: LinkTarget): LinkMenuState | null {
  const find = useCallback(({ words }: CaretQuery) => findLinks(candidates, words, own), [candidates, own])
  return useCaretMenu({ $query: $linkQuery, find, take })
}
