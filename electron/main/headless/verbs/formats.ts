import { EXPORT_FORMATS } from '../../../../shared/formats/export-formats.ts'
import type { ExportFormat } from '../../../../shared/formats/export-format.ts'
import { IMPORT_FORMATS } from '../../../../shared/formats/import-formats.ts'
import { parseArguments } from '../arguments.ts'
import { done, wrongUsage } from '../outcome.ts'
import type { RunVerb } from '../verb.ts'

const written = (purpose: ExportFormat['purpose']): readonly object[] =>
  EXPORT_FORMATS.filter((format) => format.purpose === purpose).map(({ id, label, extension }) => ({
    id,
    label,
    extensions: [extension],
  }))

export const runFormats: RunVerb = async (argv) => {
  const parsed = parseArguments(argv, { options: [], takesFiles: false })
  if (!parsed.ok) return wrongUsage(parsed.error.message)
  return done({
    import: IMPORT_FORMATS.map(({ id, label, extensions }) => ({ id, label, extensions })),
    brief: written('brief'),
    export: written('data'),
  })
}
