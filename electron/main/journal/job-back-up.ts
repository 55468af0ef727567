import { STATE_FORMAT, STATE_VERSION, type StateHeader, type StateRow } from '../../../shared/journal/state-lines.ts'
import { imageWithout } from './image-without.ts'
import type { BackedUp, BackUpJob, InspectBackupJob, JobOptions } from './job-types.ts'
import { loadImage } from './load-image.ts'
import { GenerationPayload, missingObject } from './payload-source.ts'
import { readBackup, writeBackup } from './state-file.ts'

/**
 * What can be found nowhere is left out, and the backup's own state says so: it can be restored.
 * @throws DamagedGenerationError, the signal's reason, and what the file system throws; then there is no file
 */
export async function backUp(job: BackUpJob, { signal, onProgress }: JobOptions = {}): Promise<BackedUp> {
  const { folder, upTo, path, at, schema } = job
  const { image, findings } = await loadImage(folder, { upTo, signal })
  const payload = new GenerationPayload(folder)
  const missing = await payload.missing([...image.payload.texts.values(), ...image.payload.originals], signal)
  const whole = imageWithout(image, new Set(missing))
  const header: StateHeader = { format: STATE_FORMAT, version: STATE_VERSION, schema, at, state: whole.state }
  async function* rows(): AsyncGenerator<StateRow, void, undefined> {
    yield* whole.rows()
    // One that went missing since shows in the count, and the backup fails.
    yield* payload.rows(whole.payload, () => undefined)
  }
  const { bytes } = await writeBackup(path, header, rows(), {
    signal,
    onProgress: ({ done, total }) => onProgress?.(done, total),
  })
  return { bytes, findings: [...findings, ...missing.map(missingObject)] }
}

/** @throws ForeignFileError, NewerVersionError, DamagedFileError, the signal's reason, and what the file system throws */
export async function inspectBackup(
  { path }: InspectBackupJob,
  { signal, onProgress }: JobOptions = {},
): Promise<StateHeader> {
  const { header, rows } = await readBackup(path, {
    signal,
    onProgress: ({ done, total }) => onProgress?.(done, total),
  })
  for await (const row of rows) void row
  return header
}
