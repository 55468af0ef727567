import type { ExportFormat } from '../../../../shared/formats/export-format.ts'
import { EXPORT_FORMATS } from '../../../../shared/formats/export-formats.ts'
import { exportDossier } from '../../../../shared/formats/export-registry.ts'
import { messages } from '../../../../shared/messages/messages.ts'
import type { DossierContents } from '../../../../shared/model/dossier-contents.ts'
import { fail, ok, type Result } from '../../../../shared/result.ts'
import { parseArguments } from '../arguments.ts'
import { loadDossier } from '../load-dossier.ts'
import { done, failedWith, type Outcome, wrongUsage } from '../outcome.ts'
import { failures } from '../sources.ts'
import type { HeadlessWorld } from '../world.ts'

const text = messages.headless

/** What a verb adds to the document, from the dossier as exported; sources by the name documents use. */
type Describe = (contents: DossierContents, nameById: ReadonlyMap<string, string>) => object

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

  const now = world.now()
  const loaded = await loadDossier(world, options.passages, files, now)
  if (!loaded.ok) return failedWith(loaded.error)
  const { contents, nameById, sources } = loaded.value
  const bytes = await exportDossier(format, contents, { exportedAt: now, override: null }, world)
  if (!bytes.ok) return failedWith(bytes.error)
  const written = await write(world, out, bytes.value)
  if (!written.ok) return failedWith(written.error)
  const failed = failures(sources)
  return done({ out, format, ...describe(contents, nameById), ...failed }, failed.failed !== undefined)
}
