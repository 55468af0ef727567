import { utf8fromStringLoose } from '@exodus/bytes/utf8.js'
import type { BriefWriter } from '../export-format.ts'
import { writeHtml } from './write-html.ts'

export const html = {
  write: (document) => utf8fromStringLoose(writeHtml(document)),
} as const satisfies BriefWriter
