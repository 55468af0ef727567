import { randomUUID } from 'node:crypto'
import { copyFile, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding } from '../../../shared/ipc/workspace.ts'
import { DamagedFileError } from './file-errors.ts'
import { baseChain } from './frame-codec.ts'
import type { WorkspaceImage } from './image.ts'
import { imageWithout } from './image-without.ts'
import {
  BUILDING,
  generationFolder,
  generationsFolder,
  journalFolder,
  objectsFolder,
  snapshotName,
  snapshotsFolder,
  syncFolder,
  temporaryName,
} from './layout.ts'
import { ObjectStore } from './objects.ts'
import { missingObject, type PayloadSource } from './payload-source.ts'
import { writePointer } from './pointer.ts'
import { verifyFile, writeSnapshot } from './snapshot-file.ts'
import { syncFile } from './sync-file.ts'
import type { JournalPoint } from './types.ts'

export { removeLeftovers } from './leftovers.ts'

export interface BuiltGeneration {
  readonly generation: string
  readonly point: JournalPoint
  /** As it was written: in the new generation, and without payload that could be found nowhere. */
  readonly image: WorkspaceImage
  readonly findings: readonly Finding[]
}

export interface NewGeneration {
  readonly image: WorkspaceImage
  readonly payload: PayloadSource
  /** Of the records. */
  readonly schema: number
  /** ISO instant. */
  readonly at: string
  readonly signal?: AbortSignal | undefined
}

/**
 * Puts a whole new generation on disk that begins with `image`. It is not the present one before `switchTo`.
 * @throws the signal's reason, and what the file system throws; then nothing is left of it
 */
export function buildGeneration(
  root: string,
  { image, payload, schema, at, signal }: NewGeneration,
): Promise<BuiltGeneration> {
  return inBuilding(root, async (building) => {
    const shas = [...image.payload.texts.values(), ...image.payload.originals]
    const missing = await payload.copyInto(building.objects, shas, signal)
    const whole = imageWithout(image, new Set(missing))
    return { ...(await building.finish(whole, { schema, at, signal })), findings: missing.map(missingObject) }
  })
}

/** From now on this generation is the present one; before the call the old one is, whatever happens in between. */
export const switchTo = (root: string, generation: string, schema: number): Promise<void> =>
  writePointer(root, { schema, generation })

/** Gives a place in which a generation can be built, and removes it when `work` fails. */
export async function inBuilding<Value>(root: string, work: (building: Building) => Promise<Value>): Promise<Value> {
  const building = await Building.begin(root)
  try {
    return await work(building)
  } catch (error) {
    await rm(building.folder, { recursive: true, force: true })
    throw error
  }
}

type FinishOptions = Pick<NewGeneration, 'schema' | 'at' | 'signal'>

/** A generation that is not whole yet. */
export class Building {
  readonly folder: string
  readonly objects: ObjectStore

  private constructor(
    private readonly root: string,
    readonly generation: string,
  ) {
    this.folder = generationFolder(root, generation) + BUILDING
    this.objects = new ObjectStore(objectsFolder(this.folder))
  }

  static async begin(root: string): Promise<Building> {
    const building = new Building(root, randomUUID())
    for (const part of [journalFolder, snapshotsFolder, objectsFolder]) {
      await mkdir(part(building.folder), { recursive: true, mode: 0o700 })
    }
    return building
  }

  /** A snapshot of an earlier moment, from which the person can restore. The image must be of this generation. */
  async addSnapshot(
    image: WorkspaceImage,
    { schema, at, signal }: FinishOptions,
    reason: 'regular' | 'base' = 'regular',
  ): Promise<string> {
    const path = join(snapshotsFolder(this.folder), snapshotName(image.state.sequence, reason))
    await writeSnapshot(path, image, { point: this.#pointOf(image), at, reason, schema }, { signal })
    return path
  }

  /** All payload of the image must be in `objects`. Afterwards everything is on disk under its final name. */
  async finish(image: WorkspaceImage, options: FinishOptions): Promise<Omit<BuiltGeneration, 'findings'>> {
    const base = image.withGeneration(this.generation)
    const first = await this.addSnapshot(base, options, 'base')
    await copyWhole(first, join(snapshotsFolder(this.folder), snapshotName(base.state.sequence, 'base', true)))
    for (const part of [journalFolder, snapshotsFolder, objectsFolder]) await syncFolder(part(this.folder))
    await syncFolder(this.folder)
    options.signal?.throwIfAborted()
    await rename(this.folder, generationFolder(this.root, this.generation))
    await syncFolder(generationsFolder(this.root))
    return { generation: this.generation, point: this.#pointOf(base), image: base }
  }

  #pointOf({ state: { sequence } }: WorkspaceImage): JournalPoint {
    return { generation: this.generation, sequence, chain: baseChain(this.generation) }
  }
}

/** A second file with its own blocks: of a damaged disk both must not fall victim to one fault. */
async function copyWhole(from: string, to: string): Promise<void> {
  const temporary = join(to, '..', temporaryName())
  await copyFile(from, temporary)
  await syncFile(temporary)
  if (!(await verifyFile(temporary))) throw new DamagedFileError('What was copied does not read back.')
  await rename(temporary, to)
}
