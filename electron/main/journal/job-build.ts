import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { type BuiltGeneration, buildGeneration, inBuilding } from './generation.ts'
import { buildFromBackup, buildFromLines } from './job-build-rows.ts'
import { buildWithoutDossier } from './job-build-without.ts'
import type { BuildJob, GenerationBuilt, JobOptions } from './job-types.ts'
import { DamagedFileError } from './file-errors.ts'
import { WorkspaceImage } from './image.ts'
import { parseSnapshotName, snapshotsFolder } from './layout.ts'
import { loadImage } from './load-image.ts'
import { migratedImage, type Schema } from './migrate.ts'
import { GenerationPayload } from './payload-source.ts'
import { readSnapshot } from './snapshot-file.ts'

/**
 * @param schema which migrations there are, for tests
 * @throws ImageError when rows and state of what is given contradict each other; DamagedFileError,
 * ForeignFileError, NewerVersionError, DamagedGenerationError, the signal's reason, and what the file system
 * throws. Then nothing is left of what was begun.
 */
export async function buildFrom(
  job: BuildJob,
  options: JobOptions = {},
  schema: Schema = { version: job.schema },
): Promise<GenerationBuilt> {
  const { generation, point, image, findings } = await built(job, options, schema)
  return { generation, point, state: image.state, findings }
}

async function built(job: BuildJob, options: JobOptions, schema: Schema): Promise<BuiltGeneration> {
  const { root, at, from } = job
  const { signal } = options
  const meta = { schema: schema.version, at, signal }
  switch (from.kind) {
    case 'empty':
      return inBuilding(root, async (building) => ({
        ...(await building.finish(WorkspaceImage.empty(randomUUID()), meta)),
        findings: [],
      }))
    case 'hand-over':
      return buildFromLines(root, from.path, meta, options)
    case 'backup':
      return buildFromBackup(root, from.path, meta, options, schema)
    case 'snapshot': {
      if (parseSnapshotName(from.id) === null) throw new DamagedFileError('This is no snapshot')
      const { image } = await readSnapshot(join(snapshotsFolder(from.folder), from.id), { signal })
      return buildGeneration(root, { ...meta, image, payload: new GenerationPayload(from.folder) })
    }
    case 'without-dossier':
      return buildWithoutDossier(root, from, meta)
    case 'renewed': {
      const { image, base, findings } = await loadImage(from.folder, { signal, mend: true })
      const migrated = migratedImage(image, base.schema, schema)
      const made = await buildGeneration(root, {
        ...meta,
        image: migrated,
        payload: new GenerationPayload(from.folder),
      })
      return { ...made, findings: [...findings, ...made.findings] }
    }
  }
}
