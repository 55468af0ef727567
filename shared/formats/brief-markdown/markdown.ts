import { utf8fromStringLoose } from '@exodus/bytes/utf8.js'
import { messages } from '../../messages/messages.ts'
import type { BriefFormat } from '../export-format.ts'
import { writeMarkdown } from './write-markdown.ts'

export const markdown = {
  id: 'markdown',
  label: messages.exports.formats.markdown,
  purpose: 'brief',
  extension: 'md',
  write: (document) => utf8fromStringLoose(writeMarkdown(document)),
} as const satisfies BriefFormat
