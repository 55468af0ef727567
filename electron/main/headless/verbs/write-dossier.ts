import type { Environment } from '../../../../shared/environment.ts'
import type { ExportFormat } from '../../../../shared/formats/export-format.ts'
import { EXPORT_FORMATS, exportDossier } from '../../../../shared/formats/export-registry.ts'
import { messages } from '../../../../shared/messages/messages.ts'
import type { DossierContents } from '../../../../shared/model/dossier-contents.ts'
import { type AppError, fail, ok, type Result } from '../../../../shared/result.ts'
import { parseArguments } from '../arguments.ts'
import { buildDossier, type DossierSource, type PlacedPassage } from '../build-dossier.ts'
import { done, failedWith, type Outcome, wrongUsage } from '../outcome.ts'
import { Passage } from '../passage.ts'
import { parseItem, readList } from '../read-list.ts'
import { failures, findSource, loadSources, nameOf, type SourceFile } from '../sources.ts'
import type { HeadlessWorld } from '../world.ts'

const text = messages.headless

/** So many problems are told at once; a wrong file may have thousands. */
const MOST_PROBLEMS = 5

function placed(
  world: HeadlessWorld,
  sources: readonly SourceFile[],
  value: unknown,
  index: number,
): Result<PlacedPassage> {
  const item = parseItem(Passage, value, index)
  if (!item.ok) return item
  const { source: name, ...passage } = item.value
  const invalid = (problem: string): Result<never> => fail('model/invalid', text.invalidItem(index, problem))
  const found = findSource(sources, name, world.resolvePath)
  if (!found.ok) return invalid(found.error.message)
  const { result } = found.value
  if (!result.ok) return invalid(text.failedSource(name))
  const { length } = result.value.imported.text
  const { start, end } = passage
  return start < end && end <= length
    ? ok({ ...passage, sourceId: result.value.id })
    : invalid(text.outsideText(start, end, length))
}

/** All passages, or what is wrong with the first few: half a dossier would pass for a whole one. */
function allOf(passages: readonly Result<PlacedPassage>[]): Result<readonly PlacedPassage[]> {
  const problems: AppError[] = []
  const good: PlacedPassage[] = []
  for (const passage of passages) {
    if (passage.ok) good.push(passage.value)
    else problems.push(passage.error)
  }
  if (problems.length === 0) return ok(good)
  const told = problems.slice(0, MOST_PROBLEMS).map(({ message }) => message)
  const more = problems.length - told.length
  return fail('model/invalid', [...told, ...(more > 0 ? [text.moreProblems(more)] : [])].join('; '))
}

/** Counted ids and one instant: the same input gives the same dossier. */
function countedEnvironment(now: string): Environment {
  let count = 0
  return {
    now: () => now,
    newId: () => {
      count += 1
      return `headless-${count}`
    },
  }
}

/** What a verb adds to the document, from the dossier as exported; sources by the name documents use. */
type Describe = (contents: DossierContents, nameById: ReadonlyMap<string, string>) => object

async function load(world: HeadlessWorld, passagesFile: string, files: readonly string[]): Promise<Result<Loaded>> {
  const list = await readList(world, passagesFile, 'passages')
  if (!list.ok) return list
  const sources = await loadSources(world, files)
  const passages = allOf(list.value.map((value, index) => placed(world, sources, value, index)))
  return passages.ok ? ok({ sources, passages: passages.value }) : passages
}
interface Loaded {
  readonly sources: readonly SourceFile[]
  readonly passages: readonly PlacedPassage[]
}

async function write(world: HeadlessWorld, out: string, bytes: Uint8Array): Promise<Result<null>> {
  try {
    await world.writeFile(out, bytes)
    return ok(null)
  } catch (error) {
    return fail(
      'export/write-failed',
      text.writeFailed(out, error instanceof Error ? error.message : String(error)),
      error,
    )
  }
}

/**
 * Builds a dossier from `--passages` and the source files, and writes it to `--out` in `--format`.
 *
 * @param purpose which formats the verb writes
 */
export async function writeDossier(
  argv: readonly string[],
  world: HeadlessWorld,
  purpose: ExportFormat['purpose'],
  describe: Describe,
): Promise<Outcome> {
  const parsed = parseArguments(argv, { options: ['passages', 'format', 'out'], takesFiles: true })
  if (!parsed.ok) return wrongUsage(parsed.error.message)
  const { options, files } = parsed.value
  const { format, out } = options
  const known = EXPORT_FORMATS.filter((candidate) => candidate.purpose === purpose).map(({ id }) => id as string)
  if (!known.includes(format)) return wrongUsage(text.unknownFormat(format, known.join(', ')))
  const target = world.resolvePath(out)
  const overwritten = [options.passages, ...files].find((file) => world.resolvePath(file) === target)
  if (overwritten !== undefined) return wrongUsage(text.outIsInput(overwritten))

  const loaded = await load(world, options.passages, files)
  if (!loaded.ok) return failedWith(loaded.error)
  const { sources, passages } = loaded.value
  const nameById = new Map<string, string>()
  const dossierSources = sources.flatMap((source): readonly DossierSource[] => {
    if (!source.result.ok) return []
    const name = nameOf(sources, source)
    nameById.set(source.result.value.id, name)
    return [{ fileName: name, ...source.result.value }]
  })
  const now = world.now()
  const contents = buildDossier(countedEnvironment(now), dossierSources, passages)
  const bytes = exportDossier(format, contents, { exportedAt: now, override: null })
  if (!bytes.ok) return failedWith(bytes.error)
  const written = await write(world, out, bytes.value)
  if (!written.ok) return failedWith(written.error)
  const failed = failures(sources)
  return done({ out, format, ...describe(contents, nameById), ...failed }, failed.failed !== undefined)
}
