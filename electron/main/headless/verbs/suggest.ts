import { suggestPassages, type SuggestedPassage } from '../../../../shared/suggestions/passages/suggest-passages.ts'
import { parseArguments } from '../arguments.ts'
import { done, wrongUsage } from '../outcome.ts'
import { failures, loadSources, nameOf } from '../sources.ts'
import type { RunVerb } from '../verb.ts'

/** PASSAGE of the contract. */
function passageOf(source: string, { kind, span, speaker, figure, score }: SuggestedPassage): object {
  return {
    source,
    kind,
    start: span.start,
    end: span.end,
    speaker: speaker?.name ?? null,
    role: speaker?.role ?? null,
    affiliation: speaker?.affiliation ?? null,
    question: null,
    stance: null,
    date: null,
    value: figure?.value ?? null,
    unit: figure?.unit ?? null,
    approximate: (figure?.approximator ?? null) !== null,
    measure: null,
    asOf: figure?.asOf ?? null,
    note: null,
    score,
  }
}

export const runSuggest: RunVerb = async (argv, world) => {
  const parsed = parseArguments(argv, { options: [], takesFiles: true })
  if (!parsed.ok) return wrongUsage(parsed.error.message)
  const sources = await loadSources(world, parsed.value.files)
  const passages = sources.flatMap((source) =>
    source.result.ok
      ? suggestPassages(source.result.value.imported).map((passage) => passageOf(nameOf(sources, source), passage))
      : [],
  )
  const failed = failures(sources)
  return done({ passages, ...failed }, failed.failed !== undefined)
}
