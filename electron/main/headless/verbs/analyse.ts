import { analysisDocument } from '../analysis-document.ts'
import { parseArguments } from '../arguments.ts'
import { loadDossier } from '../load-dossier.ts'
import { done, failedWith, wrongUsage } from '../outcome.ts'
import { failures } from '../sources.ts'
import type { RunVerb } from '../verb.ts'

export const runAnalyse: RunVerb = async (argv, world) => {
  const parsed = parseArguments(argv, { options: ['passages'], takesFiles: true })
  if (!parsed.ok) return wrongUsage(parsed.error.message)
  const { options, files } = parsed.value
  const loaded = await loadDossier(world, options.passages, files, world.now())
  if (!loaded.ok) return failedWith(loaded.error)
  const failed = failures(loaded.value.sources)
  return done({ ...analysisDocument(loaded.value), ...failed }, failed.failed !== undefined)
}
