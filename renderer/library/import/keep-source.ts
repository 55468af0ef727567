import { importSource } from '../../../shared/edits/source.ts'
import type { ImportedSource } from '../../../shared/formats/import-format.ts'
import type { Source } from '../../../shared/model/source.ts'
import { fail, type Result } from '../../../shared/result.ts'
import { environment } from '../../environment/browser-environment.ts'
import { platform } from '../../platform/platform.ts'
import { commit } from '../../storage/commit.ts'
import { findDuplicate } from '../../storage/contents.ts'
import type { ImportFile } from './import-file.ts'

export interface Kept {
  /** The source whose bytes these are: nothing was added. */
  readonly duplicateOf: Source | null
}

/** Adds what was read as a source, unless the dossier has the same bytes already. Never rejects. */
export async function keepSource(
  dossierId: string,
  file: ImportFile,
  imported: ImportedSource,
  bytes: Uint8Array,
): Promise<Result<Kept>> {
  let duplicateOf: Source | null = null
  const written = await commit(async () => {
    duplicateOf = await findDuplicate(dossierId, imported.sha256)
    if (duplicateOf !== null) return null
    const fileName = file.pasted === true ? null : file.name
    return importSource(environment, { dossierId, imported, bytes, fileName, address: imported.address })
  }).catch((thrown: unknown) => {
    // The look for a duplicate reads the database too. A rejection here would end this import and all after it.
    platform.logError(thrown)
    return fail('storage/failed', 'The dossier could not be read.', thrown)
  })
  return written.ok ? { ok: true, value: { duplicateOf } } : written
}
