import { EXPORT_FORMATS } from '../../../../shared/formats/export-registry.ts'
import type { ExportFormat } from '../../../../shared/formats/export-format.ts'
import { parseArguments } from '../arguments.ts'
import { done, wrongUsage } from '../outcome.ts'
import type { Verb } from '../verb.ts'

const written = (purpose: ExportFormat['purpose']): readonly object[] =>
  EXPORT_FORMATS.filter((format) => format.purpose === purpose).map(({ id, label, extension }) => ({
    id,
    label,
    extensions: [extension],
  }))

export const formatsVerb: Verb = {
  name: 'formats',
  usage: 'formats',
  run: async (argv, world) => {
    const parsed = parseArguments(argv, { options: [], takesFiles: false })
    if (!parsed.ok) return wrongUsage(parsed.error.message)
    return done({
      import: (await world.importFormats()).map(({ id, label, extensions }) => ({ id, label, extensions })),
      brief: written('brief'),
      export: written('data'),
    })
  },
}
