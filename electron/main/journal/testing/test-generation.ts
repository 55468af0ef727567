import { readFile, truncate, writeFile } from 'node:fs/promises'
import type { Frame } from '../../../../shared/journal/frame.ts'
import { SCHEMA_VERSION } from '../../../../shared/journal/schema.ts'
import type { StateRow } from '../../../../shared/journal/state-lines.ts'
import { WorkspaceImage } from '../image.ts'
import { buildFrom } from '../job-build.ts'
import { makeSnapshot } from '../job-snapshot.ts'
import type { SnapshotMade } from '../job-types.ts'
import { generationFolder, journalFolder } from '../layout.ts'
import { switchTo } from '../generation.ts'
import type { Entry, JournalPoint } from '../types.ts'
import { entriesOf, framesOf, instant, type Intent } from './entries.ts'
import { writeEntries } from './journal-folder.ts'

/** A generation on disk that is written to as the app would do it. */
export class TestGeneration {
  readonly folder: string
  #entries: readonly Entry[] = []
  #points: readonly JournalPoint[]

  private constructor(
    readonly root: string,
    readonly generation: string,
    point: JournalPoint,
  ) {
    this.folder = generationFolder(root, generation)
    this.#points = [point]
  }

  static async begin(root: string): Promise<TestGeneration> {
    const { generation, point } = await buildFrom({
      kind: 'build',
      root,
      at: instant(0),
      schema: SCHEMA_VERSION,
      from: { kind: 'empty' },
    })
    await switchTo(root, generation, SCHEMA_VERSION)
    return new TestGeneration(root, generation, point)
  }

  get entries(): readonly Entry[] {
    return this.#entries
  }

  /** `points[n]` is behind frame n. */
  get points(): readonly JournalPoint[] {
    return this.#points
  }

  get point(): JournalPoint {
    return this.pointAt(this.#entries.length)
  }

  pointAt(sequence: number): JournalPoint {
    const point = this.#points[sequence]
    if (!point) throw new RangeError(`There is no frame ${String(sequence)}`)
    return point
  }

  /** All frames that the generation is to have, from its first on; those that it has are not written again. */
  async write(frames: readonly Frame[]): Promise<void> {
    const entries = entriesOf(frames, this.generation)
    const fresh = entries.slice(this.#entries.length)
    const points = await writeEntries(journalFolder(this.folder), fresh, {}, this.point)
    this.#points = [...this.#points, ...points.slice(1)]
    this.#entries = entries
  }

  snapshot(sequence = this.#entries.length, at = instant(sequence)): Promise<SnapshotMade> {
    return makeSnapshot({
      kind: 'snapshot',
      folder: this.folder,
      upTo: this.pointAt(sequence),
      at,
      reason: 'regular',
      schema: SCHEMA_VERSION,
    })
  }

  /** What the files must give after frame `sequence`, computed without any file. */
  imageAt(sequence = this.#entries.length): WorkspaceImage {
    const image = WorkspaceImage.empty(this.generation)
    for (const { head, frame } of this.#entries.slice(0, sequence)) image.apply({ frame, state: head.state })
    return image
  }

  /** All rows with their payload, in an order of their own. */
  rowsAt(sequence = this.#entries.length): readonly StateRow[] {
    const rows: StateRow[] = [...this.imageAt(sequence).rows()]
    const seen = new Set<string>()
    for (const { frame } of this.#entries.slice(0, sequence)) {
      const payload = 'transaction' in frame ? frame.transaction.payload : undefined
      for (const row of payload?.texts ?? []) rows.push({ table: 'texts', row })
      for (const row of payload?.originals ?? []) {
        if (!seen.has(row.sha256)) rows.push({ table: 'originals', row })
        seen.add(row.sha256)
      }
    }
    return rows
  }
}

/** Ordinary steps; every third brings a text and an original of its own. */
export const plainFrames = (count: number): readonly Frame[] =>
  framesOf(
    Array.from({ length: count }, (_, index): Intent => ({
      kind: index % 3 === 0 ? 'create' : index % 3 === 1 ? 'import' : 'rename',
      words: `Step ${String(index)}`,
      bytes: Uint8Array.from([index & 255, index >> 8, 1]),
    })),
  )

export async function flipBit(path: string, offset: number): Promise<void> {
  const bytes = await readFile(path)
  const at = offset < 0 ? bytes.length + offset : offset
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(path, bytes)
}

export const cutTo = (path: string, bytes: number): Promise<void> => truncate(path, bytes)
