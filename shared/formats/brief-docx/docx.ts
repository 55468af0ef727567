import type { BriefWriter } from '../export-format.ts'
import { writeDocx } from './write-docx.ts'

export const docx = {
  write: writeDocx,
} as const satisfies BriefWriter
