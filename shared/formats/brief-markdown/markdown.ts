import { utf8fromStringLoose } from '@exodus/bytes/utf8.js'
import { annotatedBrief } from '../../briefs/annotated-brief/annotated-brief.ts'
import { messages } from '../../messages/messages.ts'
import type { ExportFormat } from '../export-format.ts'
import { writeMarkdown } from './write-markdown.ts'

export const markdown = {
  id: 'markdown',
  label: messages.exports.formats.markdown,
  purpose: 'brief',
  extension: 'md',
  write: (contents, options) => utf8fromStringLoose(writeMarkdown(annotatedBrief(contents, options))),
} as const satisfies ExportFormat
