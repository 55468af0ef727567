import { messages } from '../../messages/messages.ts'
import type { DataFormat } from '../export-format.ts'
import { writeDossierJson } from './write-dossier-json.ts'

/** The native format: the only one that can be read back whole. */
export const dossierJson = {
  id: 'json',
  label: messages.exports.formats.json,
  purpose: 'data',
  extension: 'json',
  write: writeDossierJson,
} as const satisfies DataFormat
