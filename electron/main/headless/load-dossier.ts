import type { Environment } from '../../../shared/environment.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { DossierContents } from '../../../shared/model/dossier-contents.ts'
import { type AppError, fail, ok, type Result } from '../../../shared/result.ts'
import { buildDossier, type DossierSource, type PlacedPassage } from './build-dossier.ts'
import { Passage } from './passage.ts'
import { parseItem, readList } from './read-list.ts'
import { findSource, loadSources, nameOf, type SourceFile } from './sources.ts'
import type { HeadlessWorld } from './world.ts'

const text = messages.headless

/** So many problems are told at once; a wrong file may have thousands. */
const MOST_PROBLEMS = 5

/** A dossier made of the files of a command line. */
export interface LoadedDossier {
  /** Sources in the order given, annotations in that of the passages. */
  readonly contents: DossierContents
  /** What documents call a source, by its id. */
  readonly nameById: ReadonlyMap<string, string>
  /** Every file given, those that failed among them. */
  readonly sources: readonly SourceFile[]
}

/**
 * Builds a dossier from a list of passages and the source files. A source that failed is left out.
 *
 * @param now ISO 8601, the instant of everything in it
 * @returns errors of reading the list; `model/invalid` when any passage is none, as half a dossier would pass for a
 * whole one
 */
export async function loadDossier(
  world: HeadlessWorld,
  passagesFile: string,
  files: readonly string[],
  now: string,
): Promise<Result<LoadedDossier>> {
  const list = await readList(world, passagesFile, 'passages')
  if (!list.ok) return list
  const sources = await loadSources(world, files)
  const passages = allOf(list.value.map((value, index) => placed(world, sources, value, index)))
  if (!passages.ok) return passages
  const nameById = new Map<string, string>()
  const dossierSources = sources.flatMap((source): readonly DossierSource[] => {
    if (!source.result.ok) return []
    const name = nameOf(sources, source)
    nameById.set(source.result.value.id, name)
    return [{ fileName: name, ...source.result.value }]
  })
  const contents = buildDossier(countedEnvironment(now), dossierSources, passages.value)
  return ok({ contents, nameById, sources })
}

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

/** All passages, or what is wrong with the first few. */
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
