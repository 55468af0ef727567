import { create } from 'zustand'
import type { AppError } from '../../../shared/result.ts'

export type DossierDialog =
  | { readonly kind: 'create' }
  | { readonly kind: 'rename' }
  | { readonly kind: 'remove' }
  | { readonly kind: 'import-failed'; readonly name: string; readonly error: AppError }

/** Which dialog about dossiers is open: set by commands, shown by the frame. */
export const useDossierDialog = create<{ readonly dialog: DossierDialog | null }>()(() => ({ dialog: null }))

export const openDossierDialog = (dialog: DossierDialog | null): void => {
  useDossierDialog.setState({ dialog })
}
