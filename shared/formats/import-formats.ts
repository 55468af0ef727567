import { messages } from '../messages/messages.ts'
import { COMPOUND_FILE_BYTES, PDF_BYTES, ZIP_BYTES } from './first-bytes.ts'

export type ImportFormatId = 'plain-text' | 'markdown' | 'html' | 'mhtml' | 'pdf' | 'docx' | 'odt' | 'epub'

/** What is known of a format before a file of it comes: nothing here loads what reads it. */
export interface ImportFormat {
  readonly id: ImportFormatId
  readonly label: string
  /** Lower case, without the dot; the first is the one that people know it by. */
  readonly extensions: readonly [string, ...string[]]
  /** First bytes of its files, where they are the same in all: only such files are shown to the reader's `claims`. */
  readonly signatures?: readonly (readonly number[])[]
}

/** Every format that can be read. The first is the one for text of unknown kind. */
export const IMPORT_FORMATS: readonly ImportFormat[] = [
  { id: 'plain-text', label: messages.importer.plainText, extensions: ['txt', 'text'] },
  { id: 'markdown', label: messages.importer.markdown, extensions: ['md', 'markdown', 'mdown'] },
  { id: 'html', label: messages.html.label, extensions: ['html', 'htm', 'xhtml', 'xht'] },
  { id: 'mhtml', label: messages.html.archiveLabel, extensions: ['mhtml', 'mht'] },
  { id: 'pdf', label: messages.importer.pdf, extensions: ['pdf'], signatures: [PDF_BYTES] },
  { id: 'docx', label: messages.importer.docx, extensions: ['docx'], signatures: [ZIP_BYTES, COMPOUND_FILE_BYTES] },
  { id: 'odt', label: messages.importer.odt, extensions: ['odt'], signatures: [ZIP_BYTES] },
  { id: 'epub', label: messages.importer.epub, extensions: ['epub'], signatures: [ZIP_BYTES] },
]
