import { copyFile, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeHeader, segmentName } from './segment-header.ts'
import { WINDOW_BYTES } from './segment-reader.ts'
import { basePoint, entriesArbitrary, instant, plainEntries } from './testing/entries.ts'
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
import { HARMLESS, HARMS } from './testing/journal-harms.ts'
import type { Entry } from './types.ts'

const later = (entry: Entry): Entry => ({ ...entry, head: { ...entry.head, at: '2027-05-05T00:00:00.000Z' } })

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

describe('a damaged journal', () => {
  it.each(Object.entries(HARMS))('with %s: an unbroken beginning, and the exact number lost', async (_, harm) => {
    await fc.assert(
      fc.asyncProperty(entriesArbitrary({ minLength: 1 }), fc.tuple(fc.nat(), fc.nat(), fc.nat()), (entries, random) =>
        inFolder(async (folder) => {
          const points = await writeEntries(folder, entries, SMALL)
          await harm(folder, await segmentNames(folder), random)
          const kept = await unharmed(folder, entries)
          const { entries: read, scan } = await readEntries(folder)
          expect(read).toEqual(entries.slice(0, kept))
          expect(scan.end).toEqual(points[kept])
          expect(lostSteps(scan)).toBe(entries.length - kept)
        }),
      ),
    )
  })

  it.each(Object.entries(HARMLESS))('with %s: loses nothing', async (_, harm) => {
    await fc.assert(
      fc.asyncProperty(entriesArbitrary({ minLength: 1 }), fc.tuple(fc.nat(), fc.nat(), fc.nat()), (entries, random) =>
        inFolder(async (folder) => {
          await writeEntries(folder, entries, SMALL)
          await harm(folder, await segmentNames(folder), random)
          const { entries: read, scan } = await readEntries(folder)
          expect(read).toEqual(entries)
          expect(scan.findings).toEqual([])
        }),
      ),
    )
  })

  it('ignores what happened before the point from which it is read', async () => {
    await inFolder(async (folder) => {
      const entries = plainEntries(12)
      const points = await writeEntries(folder, entries)
      const path = join(folder, segmentName(0, 1))
      const [bytes, frames] = [await readFile(path), frameBytes(entries)]
      const third = bytes.indexOf(frames[2] ?? '')
      bytes.fill(0, third, third + 300)
      await writeFile(path, bytes)
      const from = points[6]
      if (!from) throw new Error('no point')
      expect((await readEntries(folder, from)).entries).toEqual(entries.slice(6))
      expect((await readEntries(folder, from)).scan.findings).toEqual([])
      expect((await readEntries(folder)).scan.findings).toMatchObject([
        { what: 'journal', file: '000000000001.journal', lost: { steps: 10, from: instant(4), to: instant(12) } },
      ])
    })
  })

  it('is not told again what was lost, once somebody went on', async () => {
    await inFolder(async (folder) => {
      const entries = plainEntries(12)
      const points = await writeEntries(folder, entries, SMALL)
      await editFile(join(folder, segmentName(0, 1)), (bytes) => bytes.fill(0, 700, 720))
      const { scan } = await readEntries(folder)
      expect(lostSteps(scan)).toBe(12 - scan.end.sequence)
      await writeEntries(folder, [], { overrule: true }, scan.end)
      expect((await readEntries(folder)).scan).toMatchObject({ end: scan.end, findings: [] })
      const again = entries.slice(scan.end.sequence).map(later)
      await writeEntries(folder, again, SMALL, scan.end)
      const { entries: read, scan: after } = await readEntries(folder)
      expect(read).toEqual([...entries.slice(0, scan.end.sequence), ...again])
      expect(after.findings).toEqual([])
      expect(after.end).not.toEqual(points.at(-1))
    })
  })

  it('counts what is lost when every segment is gone, until somebody goes on', async () => {
    await inFolder(async (folder) => {
      await writeEntries(folder, plainEntries(9), SMALL)
      for (const name of await segmentNames(folder)) await rm(join(folder, name))
      const { scan } = await readEntries(folder)
      expect(scan.findings).toMatchObject([{ file: 'acknowledged', lost: { steps: 9, from: null, to: instant(9) } }])
      const mark = await readFile(join(folder, 'acknowledged'))
      await writeEntries(folder, [], { overrule: true })
      // The process may end before the mark is written anew.
      await writeFile(join(folder, 'acknowledged'), mark)
      expect((await readEntries(folder)).scan.findings).toEqual([])
    })
  })

  it('does not take steps that follow others than those it has', async () => {
    await inFolder(async (folder) => {
      const entries = plainEntries(9)
      await writeEntries(folder, entries.slice(0, 4))
      await inFolder(async (elsewhere) => {
        // A copy of the folder that went its own way.
        const points = await writeEntries(elsewhere, entries.slice(0, 4).map(later))
        await writeEntries(elsewhere, entries.slice(4), {}, points[4])
        await copyFile(join(elsewhere, segmentName(4, 2)), join(folder, segmentName(4, 2)))
      })
      const { entries: read, scan } = await readEntries(folder)
      expect(read).toEqual(entries.slice(0, 4))
      expect(lostSteps(scan)).toBe(5)
    })
  })

  it('finds frames again behind any number of bytes that are none', async () => {
    const [first, second] = frameBytes(plainEntries(2))
    for (const length of [1, 3, WINDOW_BYTES - 3, WINDOW_BYTES - 2, WINDOW_BYTES - 1, WINDOW_BYTES, WINDOW_BYTES + 1]) {
      await inFolder(async (folder) => {
        const header = encodeHeader({ ...basePoint(), order: 1 })
        const parts = [header, first ?? '', Buffer.alloc(length, 'V'), second ?? '']
        await writeFile(join(folder, segmentName(0, 1)), Buffer.concat(parts.map((part) => Buffer.from(part))))
        const { entries, scan } = await readEntries(folder)
        expect(entries).toEqual(plainEntries(2))
        expect(scan.findings).toMatchObject([{ file: '000000000001.journal', lost: null }])
      })
    }
  })

  it('knows from the beginning of a later segment that there were steps before it', async () => {
    await inFolder(async (folder) => {
      const points = await writeEntries(folder, plainEntries(3))
      await writeEntries(folder, [], { overrule: true }, points[3])
      await rm(join(folder, 'acknowledged'))
      await editFile(join(folder, segmentName(0, 1)), (bytes) => bytes.subarray(0, -1))
      expect((await readEntries(folder)).scan.findings).toMatchObject([
        { file: '000000000001.journal', lost: { steps: 1, from: null, to: null } },
      ])
    })
  })

  it('does not believe a segment of another history', async () => {
    await inFolder(async (folder) => {
      const other = '11111111-6f0a-4c1e-9d53-2f1f6a2f9b10'
      await writeEntries(folder, plainEntries(4))
      await inFolder(async (elsewhere) => {
        await writeEntries(elsewhere, plainEntries(9, other), {}, basePoint(other))
        await copyFile(join(elsewhere, segmentName(0, 1)), join(folder, segmentName(4, 2)))
      })
      const { entries, scan } = await readEntries(folder)
      expect(entries).toHaveLength(4)
      expect(scan.findings).toMatchObject([{ file: '000000000005-2.journal', lost: null }])
    })
  })
})
