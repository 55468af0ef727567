import type { DataWriter } from '../export-format.ts'
import { writeDossierJson } from './write-dossier-json.ts'

/** The native format: the only one that can be read back whole. */
export const dossierJson = {
  write: writeDossierJson,
} as const satisfies DataWriter
