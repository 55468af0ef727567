import { messages } from '../../messages/messages.ts'
import { ok, type Result } from '../../result.ts'
import type { ImportedSource, ImportInput } from '../import-format.ts'
import { importedFrom } from '../structured/imported-from.ts'
import type { StructuredDocument } from '../structured/structured-document.ts'

/** What was read of an archive with a text in it, before it is judged. */
export interface OfficeDocument extends StructuredDocument {
  /** Parts of the file that could not be read. */
  readonly unread: number
}

/** The source of what was read; says when parts of the file were left out. */
export function sourceOf(
  read: Result<OfficeDocument>,
  input: ImportInput,
  format: { readonly format: string; readonly version: number },
): Result<ImportedSource> {
  if (!read.ok) return read
  const { blocks, metadata, unread } = read.value
  const message = messages.importer.partsUnread(unread)
  const notices = unread === 0 ? [] : [{ code: 'import/partly-read' as const, message }]
  return ok(importedFrom({ blocks, metadata }, input, { ...format, notices }))
}
