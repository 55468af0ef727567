import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding } from '../../../shared/ipc/workspace.ts'
import type { JobOptions, SnapshotJob, SnapshotMade } from './job-types.ts'
import { removeSegmentsBefore } from './journal-scan.ts'
import { journalFolder, snapshotName, snapshotsFolder, syncFolder } from './layout.ts'
import { DamagedGenerationError, type LoadedImage, loadImage } from './load-image.ts'
import { GenerationPayload, missingObject } from './payload-source.ts'
import { snapshotsToKeep } from './rotation.ts'
import { verifyFile, writeSnapshot } from './snapshot-file.ts'
import { headerOf, listSnapshots, type SnapshotFile } from './snapshots.ts'

/** @throws DamagedGenerationError, the signal's reason, and what the file system throws */
export async function makeSnapshot(job: SnapshotJob, { signal }: JobOptions = {}): Promise<SnapshotMade> {
  const { folder, upTo, at, reason, schema } = job
  const loaded = await loadImage(folder, { upTo, signal })
  const { image, point, findings } = loaded
  // With something missing it would only make the loss last; and what is there stays readable without it.
  if (point.sequence !== upTo.sequence || point.chain !== upTo.chain) throw new DamagedGenerationError(findings)
  const missing = await putFreshPayload(folder, loaded, signal)
  const id = snapshotName(point.sequence, reason)
  const { bytes } = await writeSnapshot(
    join(snapshotsFolder(folder), id),
    image,
    { point, at, reason, schema },
    { signal },
  )
  await removeWhatIsNotNeeded(folder, id, at, signal)
  return { id, bytes, point, findings: [...findings, ...missing.map(missingObject)] satisfies Finding[] }
}

/** Only what came with the journal: the rest was put there with the snapshots before. */
function putFreshPayload(
  folder: string,
  { image, base }: LoadedImage,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const { texts, originals } = image.payload
  const fresh = [
    ...[...texts].filter(([id]) => !base.payload.texts.has(id)).map(([, hash]) => hash),
    ...[...originals].filter((sha256) => !base.payload.originals.has(sha256)),
  ]
  const payload = new GenerationPayload(folder)
  return fresh.length === 0 ? Promise.resolve([]) : payload.copyInto(payload.objects, fresh, signal)
}

/**
 * Frames stay until the two newest snapshots both have them and are both whole at this moment, so that damage
 * of one snapshot loses nothing. `made` has just been read back.
 */
async function removeWhatIsNotNeeded(folder: string, made: string, now: string, signal?: AbortSignal): Promise<void> {
  const snapshots = await listSnapshots(folder)
  const whole: SnapshotFile[] = []
  for (const snapshot of snapshots) {
    if (whole.length === 2) break
    if (snapshot.id === made || (await verifyFile(snapshot.path, { signal }))) whole.push(snapshot)
  }
  const [, second] = whole
  if (second === undefined) return
  await removeSegmentsBefore(journalFolder(folder), second.sequence)
  await rotate(folder, snapshots, new Set(whole.map(({ id }) => id)), now)
}

async function rotate(
  folder: string,
  snapshots: readonly SnapshotFile[],
  needed: ReadonlySet<string>,
  now: string,
): Promise<void> {
  const headers = await Promise.all(
    snapshots.map(async ({ id, path, sequence, reason }) => {
      const at = (await headerOf(path))?.at
      // What can't be read is evidence: whoever checks the workspace sets it aside.
      return at === undefined ? [] : [{ id, path, at, sequence, reason }]
    }),
  )
  const readable = headers.flat()
  const kept = snapshotsToKeep(readable, now)
  const old = readable.filter(({ id }) => !kept.has(id) && !needed.has(id))
  for (const { path } of old) await rm(path, { force: true })
  if (old.length > 0) await syncFolder(snapshotsFolder(folder))
}
