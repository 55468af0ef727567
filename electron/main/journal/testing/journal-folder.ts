import { mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encodeEntry } from '../frame-codec.ts'
import { JournalWriter, type JournalWriterOptions } from '../journal-writer.ts'
import { scanJournal, type ScanOptions } from '../journal-scan.ts'
import type { SegmentFileSystem, WritableFile } from '../segment-file.ts'
import type { Entry, JournalPoint, JournalScan } from '../types.ts'
import { basePoint } from './entries.ts'

/** Runs with a folder that is removed afterwards. */
export async function inFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'variorum-journal-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Without flushes: for tests of what is in the files, of which there are many. */
export const UNSYNCED: SegmentFileSystem = {
  async create(path): Promise<WritableFile> {
    const file = await open(path, 'wx')
    return {
      write: (bytes, offset, length, position) => file.write(bytes, offset, length, position),
      datasync: () => Promise.resolve(),
      close: () => file.close(),
    }
  },
  syncFolder: () => Promise.resolve(),
  remove: (path) => rm(path, { force: true }),
}

/** Writes one entry after another. The points: before the first, and behind each. */
export async function writeEntries(
  folder: string,
  entries: readonly Entry[],
  options: JournalWriterOptions = {},
  at: JournalPoint = basePoint(),
): Promise<readonly JournalPoint[]> {
  const writer = await JournalWriter.open(folder, at, { files: UNSYNCED, ...options })
  const points = [at]
  for (const entry of entries) points.push(await writer.append(entry))
  await writer.close()
  return points
}

export async function readEntries(
  folder: string,
  from: JournalPoint = basePoint(),
  options: ScanOptions = {},
): Promise<{ readonly entries: readonly Entry[]; readonly scan: JournalScan }> {
  const entries: Entry[] = []
  const visit = (head: Entry['head'], frame: () => Entry['frame']): void => void entries.push({ head, frame: frame() })
  const scan = await scanJournal(folder, from, visit, options)
  return { entries, scan }
}

export const segmentNames = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => name.endsWith('.journal')).sort()

/** Several segments of a few frames each. */
export const SMALL = { segmentBytes: 2500 }

export const lostSteps = ({ findings }: JournalScan): number =>
  findings.reduce((sum, { lost }) => sum + (lost?.steps ?? 0), 0)

/** Bytes of the frames, in the order of the entries. */
export function frameBytes(entries: readonly Entry[]): readonly Buffer[] {
  let { chain } = basePoint()
  return entries.map((entry) => {
    const encoded = encodeEntry(entry, chain)
    chain = encoded.chain
    return Buffer.concat(encoded.parts)
  })
}

/** Entries before the first whose bytes stand whole in no segment any more. */
export async function unharmed(folder: string, entries: readonly Entry[]): Promise<number> {
  const segments = await Promise.all((await segmentNames(folder)).map((name) => readFile(join(folder, name))))
  const first = frameBytes(entries).findIndex((frame) => !segments.some((segment) => segment.includes(frame)))
  return first < 0 ? entries.length : first
}

export const editFile = async (path: string, change: (bytes: Buffer) => Uint8Array): Promise<void> =>
  writeFile(path, change(await readFile(path)))
