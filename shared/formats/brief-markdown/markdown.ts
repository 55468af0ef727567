import { utf8fromStringLoose } from '@exodus/bytes/utf8.js'
import type { BriefWriter } from '../export-format.ts'
import { writeMarkdown } from './write-markdown.ts'

export const markdown = {
  write: (document) => utf8fromStringLoose(writeMarkdown(document)),
} as const satisfies BriefWriter
