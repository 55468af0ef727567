import { utf8fromStringLoose } from '@exodus/bytes/utf8.js'
import { messages } from '../../messages/messages.ts'
import type { BriefFormat } from '../export-format.ts'
import { writeHtml } from './write-html.ts'

export const html = {
  id: 'html',
  label: messages.exports.formats.html,
  purpose: 'brief',
  extension: 'html',
  write: (document) => utf8fromStringLoose(writeHtml(document)),
} as const satisfies BriefFormat
