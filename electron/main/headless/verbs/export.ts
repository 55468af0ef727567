import type { Verb } from '../verb.ts'
import { writeDossier } from './write-dossier.ts'

export const exportVerb: Verb = {
  name: 'export',
  usage: 'export --passages FILE --format ID --out FILE SOURCEFILE…',
  run: (argv, world) => writeDossier(argv, world, 'data', ({ annotations }) => ({ annotations: annotations.length })),
}
