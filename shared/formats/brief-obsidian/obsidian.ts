import { utf8fromStringLoose } from '@exodus/bytes/utf8.js'
import type { BriefWriter } from '../export-format.ts'
import { writeObsidian } from './write-obsidian.ts'

export const obsidian = {
  write: (document) => utf8fromStringLoose(writeObsidian(document)),
} as const satisfies BriefWriter
