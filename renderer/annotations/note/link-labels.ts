import { type LinkTarget } from '../../../shared/notes/note.ts'
import { targetKey } from '../../../shared/notes/link-address.ts'

/** What targets are called now, as far as a note that is open shows them: written when the note is. */
const labels = new Map<string, string>()

export const rememberLabel = (target: LinkTarget, label: string): void => {
  labels.set(targetKey(target), label)
}

export const labelNow = (target: LinkTarget): string | null => labels.get(targetKey(target)) ?? null
