import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Frame } from '../../../shared/journal/frame.ts'
import { NewerVersionError } from './file-errors.ts'
import { removeSegmentsBefore, scanJournal } from './journal-scan.ts'
import { encodeHeader, segmentName } from './segment-header.ts'
import { basePoint, entriesArbitrary, GENERATION, plainEntries } from './testing/entries.ts'
import {
  editFile,
  frameBytes,
  inFolder,
  readEntries,
  segmentNames,
  SMALL,
  writeEntries,
} from './testing/journal-folder.ts'
import type { JournalPoint } from './types.ts'

describe('a whole journal', () => {
  it('gives back any entries exactly, over any number of segments', async () => {
    await fc.assert(
      fc.asyncProperty(entriesArbitrary(), fc.integer({ min: 1, max: 5000 }), (entries, segmentBytes) =>
        inFolder(async (folder) => {
          const points = await writeEntries(folder, entries, { segmentBytes })
          const read = await readEntries(folder)
          expect(read.entries).toEqual(entries)
          expect(read.scan).toEqual({
            end: points.at(-1),
            last: entries.at(-1)?.head ?? null,
            bytes: frameBytes(entries).reduce((sum, { length }) => sum + length, 0),
            findings: [],
          })
        }),
      ),
    )
  })

  it('can be read from any point on, and up to any', async () => {
    await inFolder(async (folder) => {
      const entries = plainEntries(14)
      const points = await writeEntries(folder, entries, SMALL)
      for (const [from, point] of points.entries()) {
        expect((await readEntries(folder, point)).entries).toEqual(entries.slice(from))
        const until = Math.min(14, from + 3)
        const some = await readEntries(folder, point, { until })
        expect(some.entries).toEqual(entries.slice(from, until))
        expect(some.scan).toMatchObject({ end: points[until], findings: [] })
      }
    })
  })

  it('reads frames larger than the window, later too', async () => {
    await inFolder(async (folder) => {
      const [entry] = plainEntries(1)
      if (!entry || !('transaction' in entry.frame)) throw new Error('no example')
      const bytes = new Uint8Array(3_000_000).fill(7)
      const payload = { texts: [], originals: [{ sha256: 'b'.repeat(64), bytes }] }
      const frame = { ...entry.frame, transaction: { ...entry.frame.transaction, payload } }
      await writeEntries(folder, [{ ...entry, frame }])
      const frames: (() => Frame)[] = []
      await scanJournal(folder, basePoint(), (_, read) => void frames.push(read))
      const [read] = frames.map((decode) => decode())
      const [original] = read && 'transaction' in read ? (read.transaction.payload?.originals ?? []) : []
      expect(Buffer.compare(original?.bytes ?? new Uint8Array(), bytes)).toBe(0)
    })
  })

  it('is empty when the folder is gone', async () => {
    const scan = await scanJournal(join('/nonexistent', 'journal'), basePoint())
    expect(scan).toEqual({ end: basePoint(), last: null, bytes: 0, findings: [] })
  })

  it('refuses a newer version wherever it stands', async () => {
    await inFolder(async (folder) => {
      await writeEntries(folder, plainEntries(3))
      const header = { generation: GENERATION, order: 2, sequence: 3, chain: 'c'.repeat(64) }
      await writeFile(join(folder, segmentName(3, 2)), encodeHeader(header, 2))
      await expect(scanJournal(folder, basePoint())).rejects.toThrow(NewerVersionError)
    })
  })
})

describe('removeSegmentsBefore', () => {
  it('removes what a snapshot has made superfluous, and nothing else', async () => {
    await inFolder(async (folder) => {
      const entries = plainEntries(14)
      const points = await writeEntries(folder, entries, SMALL)
      for (let sequence = 0; sequence <= 14; sequence += 1) {
        await removeSegmentsBefore(folder, sequence)
        const { entries: read, scan } = await readEntries(folder, points[sequence] as JournalPoint)
        expect(read).toEqual(entries.slice(sequence))
        expect(scan.findings).toEqual([])
      }
      expect(await segmentNames(folder)).toHaveLength(1)
    })
  })

  it('removes nothing when it can not judge', async () => {
    await inFolder(async (folder) => {
      await writeEntries(folder, plainEntries(14), SMALL)
      const names = await segmentNames(folder)
      const foreign = {
        generation: '11111111-6f0a-4c1e-9d53-2f1f6a2f9b10',
        order: 70,
        sequence: 0,
        chain: 'c'.repeat(64),
      }
      await writeFile(join(folder, segmentName(0, 70)), encodeHeader(foreign))
      await removeSegmentsBefore(folder, 14)
      expect(await segmentNames(folder)).toEqual([...names, segmentName(0, 70)].sort())
      await rm(join(folder, segmentName(0, 70)))
      await editFile(join(folder, names[0] ?? ''), (bytes) => bytes.fill(0, 0, 20))
      await removeSegmentsBefore(folder, 14)
      expect(await segmentNames(folder)).toEqual([names[0], names.at(-1)])
    })
  })
})
