import { checkAnnotations } from '../../../../shared/briefs/annotated-brief/checked-quotes.ts'
import type { RunVerb } from '../verb.ts'
import { writeDossier } from './write-dossier.ts'

export const runBrief: RunVerb = (argv, world) =>
  writeDossier(argv, world, 'brief', (contents, nameById) => ({
    quotes: checkAnnotations(contents).map(({ annotation, status, start, end }) => ({
      source: nameById.get(annotation.target.source) ?? null,
      start,
      end,
      status,
    })),
  }))
