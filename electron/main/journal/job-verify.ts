import { access } from 'node:fs/promises'
import type { Finding } from '../../../shared/ipc/workspace.ts'
import type { PayloadIndex } from '../../../shared/journal/advance.ts'
import type { JobOptions, Verified, VerifyJob } from './job-types.ts'
import { scanJournal } from './journal-scan.ts'
import { journalFolder, unlessMissing } from './layout.ts'
import { GenerationPayload, missingObject } from './payload-source.ts'
import { verifyFile } from './snapshot-file.ts'
import { listSnapshots, newestHeader, type SnapshotFile } from './snapshots.ts'

/** Findings of one kind that are told one by one. */
const TOLD = 50

/** Changes nothing but damaged objects that the journal still has. @throws what the file system throws */
export async function verifyGeneration(
  { folder, upTo }: VerifyJob,
  { signal, onProgress }: JobOptions = {},
): Promise<Verified> {
  const damaged = await damagedSnapshots(folder, signal)
  const header = await newestHeader(folder)
  const journal =
    header && upTo ? await scanJournal(journalFolder(folder), header.point, undefined, { until: upTo.sequence }) : null
  const index: PayloadIndex = header?.payload ?? { texts: new Map(), originals: new Set() }
  const missing = await missingPayload(folder, index, { signal, onProgress })
  return {
    damagedSnapshots: damaged.map(({ path }) => path),
    texts: [...index.texts].filter(([, hash]) => missing.has(hash)).map(([id]) => id),
    originals: [...index.originals].filter((sha256) => missing.has(sha256)),
    findings: [
      ...damaged.map(({ id }): Finding => ({ what: 'snapshot', file: id, detail: 'The file is damaged.', lost: null })),
      ...(journal?.findings ?? []),
      ...[...missing].slice(0, TOLD).map(missingObject),
    ],
  }
}

async function damagedSnapshots(folder: string, signal?: AbortSignal): Promise<readonly SnapshotFile[]> {
  const damaged: SnapshotFile[] = []
  for (const snapshot of (await listSnapshots(folder)).slice(0, 2)) {
    if (await verifyFile(snapshot.path, { signal })) continue
    // One that is gone was removed by the rotation meanwhile.
    if (await unlessMissing(access(snapshot.path).then(() => true))) damaged.push(snapshot)
  }
  return damaged
}

async function missingPayload(
  folder: string,
  { texts, originals }: PayloadIndex,
  { signal, onProgress }: JobOptions,
): Promise<ReadonlySet<string>> {
  const payload = new GenerationPayload(folder)
  const all = [...new Set([...texts.values(), ...originals])]
  const missing: string[] = []
  for (let done = 0; done < all.length; done += TOLD) {
    missing.push(...(await payload.objects.verify(all.slice(done, done + TOLD), signal)))
    onProgress?.(Math.min(done + TOLD, all.length), all.length)
  }
  return new Set(missing.length === 0 ? [] : await payload.copyInto(payload.objects, missing, signal))
}
