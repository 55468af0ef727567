import { utf8fromStringLoose } from '@exodus/bytes/utf8.js'
import { annotatedBrief } from '../../briefs/annotated-brief/annotated-brief.ts'
import { messages } from '../../messages/messages.ts'
import type { ExportFormat } from '../export-format.ts'
import { writeHtml } from './write-html.ts'

export const html = {
  id: 'html',
  label: messages.exports.formats.html,
  purpose: 'brief',
  extension: 'html',
  write: (contents, options) => utf8fromStringLoose(writeHtml(annotatedBrief(contents, options))),
} as const satisfies ExportFormat
