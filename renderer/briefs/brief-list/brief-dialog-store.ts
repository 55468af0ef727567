import { create } from 'zustand'

/** What is asked about briefs: where a new one starts from, or how one is called. */
export type BriefDialog = { readonly kind: 'new' } | { readonly kind: 'rename'; readonly briefId: string }

export const useBriefDialog = create<{ readonly dialog: BriefDialog | null }>()(() => ({ dialog: null }))

export const openBriefDialog = (dialog: BriefDialog | null): void => {
  useBriefDialog.setState({ dialog })
}
