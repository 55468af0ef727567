import { messages } from '../../../shared/messages/messages.ts'
import { type ImportFile, importFileOf, importFileOfHtml, importFileOfText } from './import-file.ts'

/** What a clipboard holds that can become sources. */
export type Pasted =
  | { readonly kind: 'files'; readonly files: readonly ImportFile[] }
  /** Both stand for the same words. */
  | { readonly kind: 'formatted'; readonly html: string; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'picture' }
  | { readonly kind: 'nothing' }

/** What of a `DataTransfer` is asked. */
export interface Clipboard {
  readonly files: ArrayLike<File>
  readonly getData: (format: string) => string
}

/** Elements that are lost in plain text; spans alone, as code editors copy them, say nothing of a structure. */
const STRUCTURE = /<(?:h[1-6]|p|li|tr|blockquote|figcaption|article|section)\b/iu

/**
 * Files before text, formatted before plain text. Word processors put a picture of what was copied beside the text:
 * it counts only when there is nothing else.
 */
export function readClipboard(clipboard: Clipboard): Pasted {
  const files = Array.from(clipboard.files)
  const others = files.filter(({ type }) => !type.startsWith('image/'))
  if (others.length > 0) return { kind: 'files', files: others.map(importFileOf) }
  const text = clipboard.getData('text/plain')
  const html = clipboard.getData('text/html')
  if (text.trim() !== '') return STRUCTURE.test(html) ? { kind: 'formatted', html, text } : { kind: 'text', text }
  return files.length > 0 ? { kind: 'picture' } : { kind: 'nothing' }
}

/** The files to import for what was pasted; none for pictures and for nothing. */
export function filesOfPasted(pasted: Pasted): readonly ImportFile[] {
  const { name } = messages.library.paste
  if (pasted.kind === 'files') return pasted.files
  if (pasted.kind === 'formatted') return [importFileOfHtml(pasted.html, pasted.text, name)]
  const file = pasted.kind === 'text' ? importFileOfText(pasted.text, name) : null
  return file ? [file] : []
}

const count = (html: string, pattern: RegExp): number => html.match(pattern)?.length ?? 0

/** What of a structure would come with formatted text. */
export const structureOf = (
  html: string,
): { readonly headings: number; readonly items: number; readonly tables: number } => ({
  headings: count(html, /<h[1-6]\b/giu),
  items: count(html, /<li\b/giu),
  tables: count(html, /<table\b/giu),
})
