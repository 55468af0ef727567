import { messages } from '../../messages/messages.ts'
import { fail } from '../../result.ts'
import type { ImportReader } from '../import-format.ts'

/** PDF with text in it. Pages that are pictures give none: no letters are recognised in pictures. */
export const pdf: ImportReader = {
  read: async (input) =>
    input.bytes.length === 0
      ? fail('import/empty', messages.importer.noBytes)
      : (await import('./read-pdf.ts')).readPdf(input),
}
