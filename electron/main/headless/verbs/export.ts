import type { RunVerb } from '../verb.ts'
import { writeDossier } from './write-dossier.ts'

export const runExport: RunVerb = (argv, world) =>
  writeDossier(argv, world, 'data', ({ annotations }) => ({ annotations: annotations.length }))
