import { messages } from '../../messages/messages.ts'
import type { DataFormat } from '../export-format.ts'
import { writeJsonld } from './write-jsonld.ts'

/** W3C Web Annotation, for other annotation programs. */
export const jsonld = {
  id: 'jsonld',
  label: messages.exchange.formats.jsonld,
  purpose: 'data',
  extension: 'jsonld',
  write: writeJsonld,
} as const satisfies DataFormat
