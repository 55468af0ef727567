import { utf8fromStringLoose } from '@exodus/bytes/utf8.js'
import { messages } from '../../messages/messages.ts'
import type { BriefFormat } from '../export-format.ts'
import { writeObsidian } from './write-obsidian.ts'

export const obsidian = {
  id: 'obsidian',
  label: messages.exports.formats.obsidian,
  purpose: 'brief',
  extension: 'md',
  fileNamePart: messages.exports.fileNameParts.obsidian,
  write: (document) => utf8fromStringLoose(writeObsidian(document)),
} as const satisfies BriefFormat
