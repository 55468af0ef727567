import { exportDossier } from '../../shared/formats/export-registry.ts'
import type { ExportFormat } from '../../shared/formats/export-format.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { environment } from '../environment/browser-environment.ts'
import { platform } from '../platform/platform.ts'
import { readDossierContents } from '../storage/contents.ts'

const NAME_LENGTH = 100

/** A file name from a title, and what tells the formats of one extension apart; the main process makes it safe. */
export function suggestedName(title: string, { extension, fileNamePart }: FileNaming): string {
  const name = Array.from(title.replace(/[\\/:*?"<>|\s]+/gu, ' ').trim())
    .slice(0, NAME_LENGTH)
    .join('')
    .trim()
  const part = fileNamePart === undefined ? '' : ` ${fileNamePart}`
  return `${name === '' ? 'dossier' : name}${part}.${extension}`
}
type FileNaming = Pick<ExportFormat, 'extension' | 'fileNamePart'>

/**
 * Checks, writes and saves the dossier where the person chooses.
 * @returns the name of the file, null when the dialog was closed; `export/refused` when a quote is
 * altered or missing and there is no override.
 */
export async function exportBrief(
  format: Pick<ExportFormat, 'id'> & FileNaming,
  dossierId: string,
  override: string | null,
): Promise<Result<string | null>> {
  let contents
  try {
    contents = await readDossierContents(dossierId, { originals: true })
  } catch (error) {
    return fail('storage/failed', 'The dossier could not be read.', error)
  }
  if (!contents) return fail('storage/failed', 'The dossier is not there any more.')
  const world = { printPdf: (html: string) => platform.files.printPdf({ html }) }
  const written = await exportDossier(format.id, contents, { exportedAt: environment.now(), override }, world)
  if (!written.ok) return written
  const saved = await platform.files.saveExport({
    suggestedName: suggestedName(contents.dossier.title, format),
    bytes: written.value,
  })
  return saved.ok ? ok(saved.value?.fileName ?? null) : saved
}
