import type { ImportedSource } from '../../../../shared/formats/import-format.ts'
import { parseArguments } from '../arguments.ts'
import { done, wrongUsage } from '../outcome.ts'
import { entryOf, loadSources } from '../sources.ts'
import type { RunVerb } from '../verb.ts'

/** SOURCE of the contract. */
function sourceOf(id: string, imported: ImportedSource): object {
  const { title, authors, outlet, publishedAt, language, format, sha256, text, blocks, inferred } = imported
  return {
    id,
    title,
    authors,
    outlet,
    publishedAt,
    language,
    format,
    sha256,
    text,
    blocks: blocks.map(({ role, start, end }) => ({ role, start, end })),
    inferred,
  }
}

export const runImport: RunVerb = async (argv, world) => {
  const parsed = parseArguments(argv, { options: [], takesFiles: true })
  if (!parsed.ok) return wrongUsage(parsed.error.message)
  const sources = await loadSources(world, parsed.value.files)
  const entries = sources.map(({ file, result }) =>
    result.ok
      ? { file, ok: true, source: sourceOf(result.value.id, result.value.imported) }
      : { file, ok: false, error: entryOf(result.error) },
  )
  return done(
    { sources: entries },
    sources.some(({ result }) => !result.ok),
  )
}
