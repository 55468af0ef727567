import { readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Frame } from '../../../shared/journal/frame.ts'
import { NewerVersionError } from './file-errors.ts'
import { removeSegmentsBefore, scanJournal } from './journal-scan.ts'
import { encodeHeader, segmentName } from './segment-header.ts'
import { basePoint, entriesArbitrary, GENERATION, instant, plainEntries } from './testing/entries.ts'
import {
  editFile,
  frameBytes,
  inFolder,
  lostSteps,
  readEntries,
  segmentNames,
  SMALL,
  unharmed,
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

describe('a journal cut off', () => {
  it('gives exactly the entries before the cut, silently', async () => {
    await fc.assert(
      fc.asyncProperty(entriesArbitrary({ minLength: 1 }), fc.nat(), (entries, where) =>
        inFolder(async (folder) => {
          await writeEntries(folder, entries)
          // As in a power cut: what was not flushed was not acknowledged.
          await rm(join(folder, 'acknowledged'))
          const path = join(folder, segmentName(0, 1))
          const { size } = await stat(path)
          const cut = where % size
          await truncate(path, cut)
          const frames = frameBytes(entries)
          let end = size - frames.reduce((sum, { length }) => sum + length, 0)
          const whole = frames.filter(({ length }) => (end += length) <= cut).length
          const { entries: read, scan } = await readEntries(folder)
          expect(read).toEqual(entries.slice(0, whole))
          expect(scan.findings).toEqual([])
        }),
      ),
    )
  })

  it('says how many acknowledged steps were cut off', async () => {
    await inFolder(async (folder) => {
      await writeEntries(folder, plainEntries(9))
      const path = join(folder, segmentName(0, 1))
      await truncate(
        path,
        (await stat(path)).size -
          frameBytes(plainEntries(9))
            .slice(6)
            .reduce((a, b) => a + b.length, 0),
      )
      const { scan } = await readEntries(folder)
      expect(scan.end.sequence).toBe(6)
      expect(scan.findings).toMatchObject([{ lost: { steps: 3, from: null, to: instant(9) } }])
      await writeFile(join(folder, 'acknowledged'), 'torn')
      expect((await readEntries(folder)).scan.findings).toEqual([])
    })
  })
})

describe('a journal with one bit flipped', () => {
  it('gives an unbroken beginning and counts what is lost', async () => {
    await fc.assert(
      fc.asyncProperty(entriesArbitrary({ minLength: 1 }), fc.nat(), fc.nat(), fc.boolean(), (entries, a, b, marked) =>
        inFolder(async (folder) => {
          const points = await writeEntries(folder, entries, SMALL)
          if (!marked) await rm(join(folder, 'acknowledged'))
          const names = await segmentNames(folder)
          const path = join(folder, names[a % names.length] ?? '')
          const bytes = await readFile(path)
          const at = b % bytes.length
          bytes[at] = (bytes[at] ?? 0) ^ (1 << (a % 8))
          await writeFile(path, bytes)
          const kept = await unharmed(folder, entries)
          const { entries: read, scan } = await readEntries(folder)
          expect(read).toEqual(entries.slice(0, kept))
          expect(scan.end).toEqual(points[kept])
          const isKnown = marked || kept < entries.length - 1
          expect(lostSteps(scan)).toBe(isKnown ? entries.length - kept : 0)
          if (isKnown && kept < entries.length) {
            expect(scan.findings.at(-1)?.lost?.to).toBe(entries.at(-1)?.head.at)
          }
          if (kept === entries.length) expect(scan.findings).toMatchObject([{ lost: null }])
        }),
      ),
      { numRuns: 300 },
    )
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
