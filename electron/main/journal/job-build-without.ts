import { type Building, type BuiltGeneration, inBuilding, type NewGeneration } from './generation.ts'
import type { WorkspaceImage } from './image.ts'
import { imageWithout } from './image-without.ts'
import type { BuildJob } from './job-types.ts'
import { loadImage } from './load-image.ts'
import { GenerationPayload, missingObject } from './payload-source.ts'
import { readSnapshot } from './snapshot-file.ts'
import { isUnusable, listSnapshots, type SnapshotFile } from './snapshots.ts'

type Meta = Pick<NewGeneration, 'schema' | 'at' | 'signal'>
type WithoutDossier = Extract<BuildJob['from'], { readonly kind: 'without-dossier' }>

/**
 * The present state, and those of the older snapshots, without the dossier and without undo history: that
 * holds whole records. Only payload that one of them needs comes along.
 */
export function buildWithoutDossier(
  root: string,
  { folder, upTo, dossierId }: WithoutDossier,
  meta: Meta,
): Promise<BuiltGeneration> {
  return inBuilding(root, async (building) => {
    const { image, findings } = await loadImage(folder, { upTo, signal: meta.signal })
    const payload = new PayloadOnce(new GenerationPayload(folder), building)
    const present = await payload.complete(image.withoutDossier(dossierId), meta)
    const older = (await listSnapshots(folder)).filter(({ sequence, copy }) => !copy && sequence < image.state.sequence)
    for (const snapshot of older) {
      const earlier = await readUsable(snapshot, meta)
      if (!earlier) continue
      const rest = await payload.complete(earlier.image.withoutDossier(dossierId), meta)
      await building.addSnapshot(rest.withGeneration(building.generation), { ...meta, at: earlier.header.at })
    }
    const built = await building.finish(present, meta)
    return { ...built, findings: [...findings, ...[...payload.missing].map(missingObject)] }
  })
}

/** Null for one that can't be carried along: damaged, or of another schema. */
async function readUsable(
  { path }: SnapshotFile,
  { schema, signal }: Meta,
): Promise<Awaited<ReturnType<typeof readSnapshot>> | null> {
  try {
    const read = await readSnapshot(path, { signal })
    return read.header.schema === schema ? read : null
  } catch (error) {
    if (isUnusable(error)) return null
    throw error
  }
}

/** Gives each object to the new generation once, however many images need it. */
class PayloadOnce {
  readonly missing = new Set<string>()
  readonly #done = new Set<string>()

  constructor(
    private readonly payload: GenerationPayload,
    private readonly building: Building,
  ) {}

  /** The image without what can be found nowhere; the rest of its payload is in the new generation then. */
  async complete(image: WorkspaceImage, { signal }: Meta): Promise<WorkspaceImage> {
    const { texts, originals } = image.payload
    const fresh = [...texts.values(), ...originals].filter((sha256) => !this.#done.has(sha256))
    for (const sha256 of await this.payload.copyInto(this.building.objects, fresh, signal)) this.missing.add(sha256)
    for (const sha256 of fresh) this.#done.add(sha256)
    return imageWithout(image, this.missing)
  }
}
