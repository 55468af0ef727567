import type { DataWriter } from '../export-format.ts'
import { writeJsonld } from './write-jsonld.ts'

/** W3C Web Annotation, for other annotation programs. */
export const jsonld = {
  write: writeJsonld,
} as const satisfies DataWriter
