import { messages } from '../../messages/messages.ts'
import type { BriefFormat } from '../export-format.ts'
import { writeDocx } from './write-docx.ts'

export const docx = {
  id: 'docx',
  label: messages.exports.formats.docx,
  purpose: 'brief',
  extension: 'docx',
  write: writeDocx,
} as const satisfies BriefFormat
