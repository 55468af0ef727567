import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { ImportedSource } from '../../../shared/formats/import-format.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { type AppError, fail, ok, type Result } from '../../../shared/result.ts'
import type { HeadlessWorld } from './world.ts'

const text = messages.headless

/** One file of the command line and what became of it. */
export interface SourceFile {
  /** As given. */
  readonly file: string
  readonly path: string
  readonly result: Result<LoadedSource>
}

export interface LoadedSource {
  /** The same for the same name and content, and not twice in one run. */
  readonly id: string
  readonly imported: ImportedSource
  readonly bytes: Uint8Array
}

async function load(world: HeadlessWorld, file: string): Promise<Result<Omit<LoadedSource, 'id'>>> {
  const read = await world.readFile(file)
  if (!read.ok) return read
  try {
    const imported = await world.importFile({ fileName: basename(file), bytes: read.value })
    return imported.ok ? ok({ imported: imported.value, bytes: read.value }) : imported
  } catch (error) {
    // A bug in one importer must not take the other files with it; it is reported as what it is.
    return fail('import/malformed', text.importerFailed(error instanceof Error ? error.message : String(error)), error)
  }
}

function idOf(file: string, sha256: string, taken: ReadonlySet<string>): string {
  const hash = (again: number): string =>
    createHash('sha256')
      .update([basename(file), sha256, String(again)].join('\0'))
      .digest('hex')
      .slice(0, 32)
  let again = 0
  while (taken.has(hash(again))) again += 1
  return hash(again)
}

/** Imports each file by itself, in order: one that fails does not stop the others. */
export async function loadSources(world: HeadlessWorld, files: readonly string[]): Promise<readonly SourceFile[]> {
  const loaded: SourceFile[] = []
  const taken = new Set<string>()
  for (const file of files) {
    const path = world.resolvePath(file)
    const result = await load(world, file)
    if (!result.ok) {
      world.writeError(text.fileFailed(file, result.error.message))
      loaded.push({ file, path, result })
      continue
    }
    const id = idOf(file, result.value.imported.sha256, taken)
    taken.add(id)
    loaded.push({ file, path, result: ok({ id, ...result.value }) })
  }
  return loaded
}

/** Names of the same file may be composed on one system and decomposed on another. */
const baseOf = (path: string): string => basename(path).normalize('NFC')

/**
 * The source that an input file means by `name`: the one given by exactly this name, else the one with
 * this full path, else the only one with this base name. A base name that several sources share means none.
 */
export function findSource(
  sources: readonly SourceFile[],
  name: string,
  resolvePath: (path: string) => string,
): Result<SourceFile> {
  const path = resolvePath(name)
  const given = sources.find(({ file }) => file === name) ?? sources.find((source) => source.path === path)
  if (given !== undefined) return ok(given)
  const [only, ...others] = sources.filter(({ file }) => baseOf(file) === name.normalize('NFC'))
  if (only === undefined) return fail('model/invalid', text.unknownSource(name))
  // The same file given twice is no other source.
  return others.every((other) => other.path === only.path)
    ? ok(only)
    : fail('model/invalid', text.ambiguousSource(name))
}

const isShared = (sources: readonly SourceFile[], { file, path }: SourceFile): boolean =>
  sources.some((other) => other.path !== path && baseOf(other.file) === baseOf(file))

/** How documents name a source: by its base name, or as given where several share that. */
export const nameOf = (sources: readonly SourceFile[], source: SourceFile): string =>
  isShared(sources, source) ? source.file : basename(source.file)

/** What failed, as it stands in documents beside the results; nothing when all went well. */
export function failures(sources: readonly SourceFile[]): { readonly failed?: readonly FailedFile[] } {
  const failed = sources.flatMap(({ file, result }) => (result.ok ? [] : [{ file, error: entryOf(result.error) }]))
  return failed.length === 0 ? {} : { failed }
}
interface FailedFile {
  readonly file: string
  readonly error: Pick<AppError, 'code' | 'message'>
}

/** An error without its cause, which is for logs. */
export const entryOf = ({ code, message }: AppError): Pick<AppError, 'code' | 'message'> => ({ code, message })
