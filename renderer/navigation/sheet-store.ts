import { create } from 'zustand'

/** A dialog about something in the dossier as a whole, which any view may open. */
export type Sheet =
  | { readonly kind: 'people' }
  | { readonly kind: 'person'; readonly personId: string }
  /** Ids of those that are ticked at the beginning. */
  | { readonly kind: 'merge-people'; readonly personIds: readonly string[] }
  | { readonly kind: 'split-person'; readonly personId: string }
  | { readonly kind: 'alike-people' }
  /** Null: a new one. */
  | { readonly kind: 'question'; readonly questionId: string | null }
  | { readonly kind: 'delete-question'; readonly questionId: string }
  | { readonly kind: 'merge-questions'; readonly questionId: string | null }
  /** Annotations of another program or analyst; the token stands for the file. */
  | { readonly kind: 'import-annotations'; readonly name: string; readonly token: string }

/** Those that are open, one over the other; the last is in front. */
export const useSheets = create<{ readonly sheets: readonly Sheet[] }>()(() => ({ sheets: [] }))

export const openSheet = (sheet: Sheet): void => {
  useSheets.setState(({ sheets }) => ({ sheets: [...sheets, sheet] }))
}

/** Closes the one in front. */
export const closeSheet = (): void => {
  useSheets.setState(({ sheets }) => ({ sheets: sheets.slice(0, -1) }))
}

export const closeAllSheets = (): void => {
  useSheets.setState({ sheets: [] })
}

/** After a merge: a page of somebody who is gone is now that of the one who stayed. */
export const followMerge = (goneIds: readonly string[], personId: string): void => {
  useSheets.setState(({ sheets }) => ({
    sheets: sheets.map((sheet) =>
      sheet.kind === 'person' && goneIds.includes(sheet.personId) ? { ...sheet, personId } : sheet,
    ),
  }))
}
