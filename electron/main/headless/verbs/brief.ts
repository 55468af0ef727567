import { checkAnnotations } from '../../../../shared/briefs/annotated-brief/checked-quotes.ts'
import type { Verb } from '../verb.ts'
import { writeDossier } from './write-dossier.ts'

export const briefVerb: Verb = {
  name: 'brief',
  usage: 'brief --passages FILE --format ID --out FILE SOURCEFILE…',
  run: (argv, world) =>
    writeDossier(argv, world, 'brief', (contents, nameById) => ({
      quotes: checkAnnotations(contents).map(({ annotation, status, start, end }) => ({
        source: nameById.get(annotation.target.source) ?? null,
        start,
        end,
        status,
      })),
    })),
}
