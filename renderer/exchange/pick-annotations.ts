import { closeAllSheets, openSheet } from '../navigation/sheet-store.ts'
import { platform } from '../platform/platform.ts'
import { errorText } from '../errors/error-text.ts'
import { announce } from '../ui/announcer.tsx'

/** Asks for a file with annotations and shows what it would bring. */
export async function pickAnnotations(): Promise<void> {
  const picked = await platform.files.pickOne({ kind: 'annotations' })
  if (!picked.ok) announce(errorText(picked.error))
  else if (picked.value) {
    const { name, token } = picked.value
    closeAllSheets()
    openSheet({ kind: 'import-annotations', name, token })
  }
}
