import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Finding } from '../../../shared/ipc/workspace.ts'
import { SCHEMA_VERSION } from '../../../shared/journal/schema.ts'
import type { WorkspaceState } from '../../../shared/journal/workspace-state.ts'
import { NewerVersionError } from './file-errors.ts'
import { scanJournal } from './journal-scan.ts'
import { generationFolder, journalFolder, pointerFile, snapshotsFolder, unlessMissing } from './layout.ts'
import { readPointer } from './pointer.ts'
import { readSnapshotHeader, type SnapshotHeader } from './snapshot-file.ts'
import { isUnusable, listSnapshots } from './snapshots.ts'
import type { JournalPoint } from './types.ts'

/** The present generation, as far as it must be known to go on writing: no record has been read. */
export interface Present {
  readonly folder: string
  /** Of its records. */
  readonly schema: number
  readonly point: JournalPoint
  readonly state: WorkspaceState
  readonly texts: ReadonlyMap<string, string>
  readonly originals: ReadonlySet<string>
  /** The snapshot from which this was found. */
  readonly snapshot: { readonly sequence: number; readonly at: string }
  /** Of the journal behind that snapshot. */
  readonly bytes: number
  /** Newer snapshots that can't be used: paths. */
  readonly damagedSnapshots: readonly string[]
  /** Segments with damage that is behind the end: paths. */
  readonly damagedSegments: readonly string[]
}

export interface Found {
  /** Null when there is none, or none of which anything can be read. */
  readonly present: Present | null
  /** Folder of a generation of which nothing can be read. */
  readonly unreadable: string | null
  /** True when CURRENT itself says which one is present. */
  readonly stated: boolean
  readonly findings: readonly Finding[]
  /** Changes with anything that another process could have written. */
  readonly fingerprint: string
}

/**
 * Looks at the workspace below `root`, and writes nothing.
 * @throws NewerVersionError and what the file system throws
 */
export async function findPresent(root: string): Promise<Found> {
  const { pointer, stated, findings } = await readPointer(root)
  if (pointer === null) {
    return { present: null, unreadable: null, stated, findings, fingerprint: await fingerprintOf(root, null) }
  }
  if (pointer.schema > SCHEMA_VERSION)
    throw new NewerVersionError(`The records have version ${String(pointer.schema)}.`)
  const folder = generationFolder(root, pointer.generation)
  const fingerprint = await fingerprintOf(root, folder)
  const base = await newestBase(folder)
  if (base.header === null) {
    const damage = base.damaged.map((snapshot) => findingOf(snapshot, null))
    return { present: null, unreadable: folder, stated, findings: [...findings, ...damage], fingerprint }
  }
  const { present, damage } = await followJournal(folder, pointer.schema, base.header, base.damaged)
  return { present, unreadable: null, stated, findings: [...findings, ...damage], fingerprint }
}

interface DamagedSnapshot {
  readonly path: string
  readonly sequence: number
  readonly detail: string
}

interface Base {
  readonly header: SnapshotHeader | null
  /** Newer ones, newest first. */
  readonly damaged: readonly DamagedSnapshot[]
}

/** The newest snapshot whose beginning can be read. Its records are looked at by the worker, later. */
async function newestBase(folder: string): Promise<Base> {
  const damaged: DamagedSnapshot[] = []
  for (const { path, sequence } of await listSnapshots(folder)) {
    try {
      return { header: await readSnapshotHeader(path), damaged }
    } catch (error) {
      if (!isUnusable(error)) throw error
      damaged.push({ path, sequence, detail: error instanceof Error ? error.message : String(error) })
    }
  }
  return { header: null, damaged }
}

async function followJournal(
  folder: string,
  schema: number,
  header: SnapshotHeader,
  damaged: readonly DamagedSnapshot[],
): Promise<{ readonly present: Present; readonly damage: readonly Finding[] }> {
  const texts = new Map(header.payload.texts)
  const originals = new Set(header.payload.originals)
  const scan = await scanJournal(journalFolder(folder), header.point, (head) => {
    for (const [id, hash] of head.texts) texts.set(id, hash)
    for (const sha256 of head.originals) originals.add(sha256)
  })
  const known = scan.findings.reduce((sum, { lost }) => sum + (lost?.steps ?? 0), scan.end.sequence)
  const present: Present = {
    folder,
    schema,
    point: scan.end,
    state: scan.last?.state ?? header.state,
    texts,
    originals,
    snapshot: { sequence: header.point.sequence, at: header.at },
    bytes: scan.bytes,
    damagedSnapshots: damaged.map(({ path }) => path),
    damagedSegments: [...new Set(scan.findings.map(({ file }) => join(journalFolder(folder), file)))],
  }
  return { present, damage: [...lossesOf(damaged, known, scan.last?.at ?? header.at), ...scan.findings] }
}

/** An older snapshot and the journal make good for a damaged one, unless the journal ends before its place. */
function lossesOf(damaged: readonly DamagedSnapshot[], known: number, at: string): readonly Finding[] {
  const newest = damaged[0]
  return damaged.map((snapshot) => {
    const steps = snapshot === newest ? snapshot.sequence - known : 0
    return findingOf(snapshot, steps > 0 ? { steps, from: at, to: null } : null)
  })
}

const findingOf = ({ path, detail }: DamagedSnapshot, lost: Finding['lost']): Finding => ({
  what: 'snapshot',
  file: basename(path),
  detail: detail.slice(0, 500),
  lost,
})

/** True when nothing that `found` was made from has changed. */
export async function isStill(root: string, found: Found): Promise<boolean> {
  return (await fingerprintOf(root, found.present?.folder ?? found.unreadable)) === found.fingerprint
}

/** CURRENT, and names and sizes of journal and snapshots: both are only ever appended to, made or removed. */
async function fingerprintOf(root: string, folder: string | null): Promise<string> {
  const current = await unlessMissing(readFile(pointerFile(root), 'utf8'))
  const folders = folder === null ? [] : [journalFolder(folder), snapshotsFolder(folder)]
  const lists = await Promise.all(folders.map(sizesIn))
  return JSON.stringify([current, folder, ...lists])
}

async function sizesIn(folder: string): Promise<readonly (readonly [string, number | null])[]> {
  const names = (await unlessMissing(readdir(folder))) ?? []
  return Promise.all(
    names.sort().map(async (name) => [name, (await unlessMissing(stat(join(folder, name))))?.size ?? null] as const),
  )
}
