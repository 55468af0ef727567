import { messages } from '../../messages/messages.ts'
import { fail } from '../../result.ts'
import type { ImportFormat } from '../import-format.ts'

const MARK = [0x25, 0x50, 0x44, 0x46, 0x2d]

/** PDF with text in it. Pages that are pictures give none: no letters are recognised in pictures. */
export const pdf = {
  id: 'pdf',
  label: messages.importer.pdf,
  extensions: ['pdf'],
  // Bytes before the mark are allowed by many readers, but a text may quote the mark.
  claims: (bytes) => MARK.every((byte, at) => bytes[at] === byte),
  read: async (input) =>
    input.bytes.length === 0
      ? fail('import/empty', messages.importer.noBytes)
      : (await import('./read-pdf.ts')).readPdf(input),
} as const satisfies ImportFormat
