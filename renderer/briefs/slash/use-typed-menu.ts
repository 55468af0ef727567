import { HISTORY_MERGE_TAG, type LexicalEditor } from 'lexical'
import { useCallback } from 'react'
import type { BriefIndex } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import { type CaretMenuState, useCaretMenu } from '../../writing/use-caret-menu.ts'
import { findEntries } from './find-entries.ts'
import type { MenuEntry } from './menu-entry.ts'
import { $takeQuery, $typedQuery, type TypedQuery } from './typed-query.ts'

export type TypedMenuState = CaretMenuState<TypedQuery, MenuEntry>

function take(editor: LexicalEditor, query: TypedQuery, entry: MenuEntry): void {
  editor.update(
    () => {
      $takeQuery($typedQuery() ?? query)
    },
    { discrete: true, tag: HISTORY_MERGE_TAG },
  )
  entry.run(editor)
}

/** The menu of a `/` or an `@`: null while there is none. */
export function useTypedMenu(index: BriefIndex): TypedMenuState | null {
  const find = useCallback((query: TypedQuery) => findEntries(query, index), [index])
  return useCaretMenu({ $query: $typedQuery, find, take })
}
