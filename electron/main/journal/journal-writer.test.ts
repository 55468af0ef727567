import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TimeoutError } from './journal-errors.ts'
import { JournalWriter, type JournalWriterOptions } from './journal-writer.ts'
import { basePoint, entriesArbitrary, plainEntries } from './testing/entries.ts'
import { failingFiles, type Failure, FAILURES, hangingFiles, manualTimer, noCalls } from './testing/failing-files.ts'
import { inFolder, readEntries, segmentNames, UNSYNCED, writeEntries } from './testing/journal-folder.ts'
import type { Entry } from './types.ts'

const nth = (entries: readonly Entry[], index: number): Entry => {
  const entry = entries[index]
  if (!entry) throw new Error('no such entry')
  return entry
}

/** The same step, tried once more. */
const retried = (entry: Entry, attempt: number): Entry => ({
  ...entry,
  head: { ...entry.head, at: new Date(Date.UTC(2026, 5, 1) + attempt).toISOString() },
})

const inWriter = (
  options: JournalWriterOptions,
  work: (writer: JournalWriter, folder: string) => Promise<void>,
): Promise<void> =>
  inFolder(async (folder) => {
    const writer = await JournalWriter.open(folder, basePoint(), options)
    await work(writer, folder)
  })

describe('JournalWriter', () => {
  it('acknowledges when the bytes are on disk, and touches nothing before', () =>
    inWriter({}, async (writer, folder) => {
      expect(await segmentNames(folder)).toEqual([])
      const [first, second] = [nth(plainEntries(2), 0), nth(plainEntries(2), 1)]
      const point = await writer.append(first)
      expect(writer.point).toEqual(point)
      expect((await readEntries(folder)).scan.end).toEqual(point)
      expect(await writer.append(second)).toMatchObject({ sequence: 2 })
      expect(writer.bytes).toBe((await readEntries(folder)).scan.bytes)
      await writer.close()
      await expect(writer.append(first)).rejects.toThrow(/closed/)
    }))

  it('writes what waits together, with one flush', async () => {
    const calls = noCalls()
    const files = failingFiles(() => null, calls)
    await inWriter({ files }, async (writer, folder) => {
      const entries = plainEntries(20)
      const [first, ...others] = entries.map((entry) => writer.append(entry))
      await first
      expect(calls).toEqual({ writes: 1, flushes: 1, folderFlushes: 1 })
      expect((await Promise.all(others)).map(({ sequence }) => sequence)).toEqual(
        [...Array(19).keys()].map((n) => n + 2),
      )
      expect(calls).toEqual({ writes: 1, flushes: 1, folderFlushes: 1 })
      expect((await readEntries(folder)).entries).toEqual(entries)
      await writer.close()
    })
  })

  it('goes on with what came while it was flushing', () =>
    inWriter({}, async (writer, folder) => {
      const entries = plainEntries(4)
      const first = writer.append(nth(entries, 0))
      await new Promise((resolve) => setImmediate(resolve))
      const others = entries.slice(1).map((entry) => writer.append(entry))
      await Promise.all([first, ...others])
      await writer.close()
      expect((await readEntries(folder)).entries).toEqual(entries)
    }))

  it('refuses a step out of order, of another history or too large, and goes on', () =>
    inWriter({}, async (writer, folder) => {
      const [one, two] = [nth(plainEntries(2), 0), nth(plainEntries(2), 1)]
      await expect(writer.append(two)).rejects.toThrow(RangeError)
      const other = nth(plainEntries(1, '11111111-6f0a-4c1e-9d53-2f1f6a2f9b10'), 0)
      await expect(writer.append(other)).rejects.toThrow(RangeError)
      const texts = [['x'.repeat(2 ** 24), 'a'.repeat(64)]] as const
      await expect(writer.append({ ...one, head: { ...one.head, texts } })).rejects.toThrow(RangeError)
      await Promise.all([writer.append(one), writer.append(two)])
      await writer.close()
      expect((await readEntries(folder)).entries).toEqual([one, two])
    }))

  it('begins the next segment when one is full', () =>
    inFolder(async (folder) => {
      await writeEntries(folder, plainEntries(6), { segmentBytes: 1000 })
      const names = await segmentNames(folder)
      expect(names.length).toBeGreaterThan(1)
      expect(names[0]).toBe('000000000001.journal')
      expect((await stat(join(folder, 'acknowledged'))).size).toBe(512)
    }))

  it('goes on where a scan ended, over any number of starts', async () => {
    await fc.assert(
      fc.asyncProperty(entriesArbitrary(), fc.array(fc.nat({ max: 4 })), (entries, runs) =>
        inFolder(async (folder) => {
          let rest = entries
          for (const length of [...runs, entries.length]) {
            await writeEntries(folder, rest.slice(0, length), {}, (await readEntries(folder)).scan.end)
            rest = rest.slice(length)
          }
          const { entries: read, scan } = await readEntries(folder)
          expect(read).toEqual(entries)
          expect(scan.findings).toEqual([])
        }),
      ),
    )
  })
})

describe('a disk that fails', () => {
  it.each(FAILURES)('%s: nothing acknowledged is lost, nothing comes twice', async (failure) => {
    await fc.assert(
      fc.asyncProperty(entriesArbitrary({ minLength: 1 }), fc.infiniteStream(fc.nat({ max: 3 })), (entries, chance) =>
        inFolder((folder) =>
          writeDespite(folder, entries, (): Failure | null => (chance.next().value === 0 ? failure : null)),
        ),
      ),
    )
  })

  it('of every kind, several at a time', async () => {
    const failures = fc.infiniteStream(fc.constantFrom(...FAILURES, ...Array<null>(20).fill(null)))
    await fc.assert(
      fc.asyncProperty(entriesArbitrary({ minLength: 1 }), failures, (entries, stream) =>
        inFolder((folder) => writeDespite(folder, entries, (): Failure | null => stream.next().value ?? null)),
      ),
      { numRuns: 200 },
    )
  })

  it('leaves no files behind however often it is tried', () => {
    let isFull = false
    const files = failingFiles(() => (isFull ? 'part of the bytes' : null))
    return inWriter({ files }, async (writer, folder) => {
      await writer.append(nth(plainEntries(2), 0))
      isFull = true
      for (let attempt = 0; attempt < 20; attempt += 1) {
        await expect(writer.append(nth(plainEntries(2), 1))).rejects.toMatchObject({ code: 'ENOSPC' })
      }
      isFull = false
      await writer.append(nth(plainEntries(2), 1))
      await writer.close()
      expect(await segmentNames(folder)).toHaveLength(2)
      expect((await readEntries(folder)).scan).toMatchObject({ end: { sequence: 2 }, findings: [] })
    })
  })
})

/** As the app does: what was refused is tried again until it is accepted, in groups of up to three. */
async function writeDespite(folder: string, entries: readonly Entry[], next: () => Failure | null): Promise<void> {
  const writer = await JournalWriter.open(folder, basePoint(), { files: failingFiles(next), segmentBytes: 3000 })
  const acknowledged: Entry[] = []
  for (let attempt = 0; acknowledged.length < entries.length; attempt += 1) {
    // Some failures last: in the end everybody gives up, and what was acknowledged must be there.
    if (attempt > 60) break
    const before = writer.point
    const group = entries.slice(acknowledged.length, acknowledged.length + 3).map((entry) => retried(entry, attempt))
    const outcomes = await Promise.allSettled(group.map((entry) => writer.append(entry)))
    const done = group.filter((_, index) => outcomes[index]?.status === 'fulfilled')
    acknowledged.push(...done)
    if (done.length === 0) expect(writer.point).toEqual(before)
  }
  await writer.close()
  const { entries: read, scan } = await readEntries(folder)
  expect(read.slice(0, acknowledged.length)).toEqual(acknowledged)
  expect(scan.findings).toEqual([])
  // A step that was on disk when the answer failed may be there, but only behind all others.
  expect(read.length).toBeLessThanOrEqual(acknowledged.length + 3)
  if (acknowledged.length === entries.length) expect(read).toEqual(acknowledged)
}

describe('a disk that does not answer', () => {
  it.each(['write', 'datasync', 'create'] as const)(
    'in %s: gives up in time, and goes on in a new segment',
    async (call) => {
      const timer = manualTimer()
      const hanging = hangingFiles()
      const options = { files: hanging.files, startTimer: timer.start, timeLimit: 5000 }
      await inWriter(options, async (writer, folder) => {
        const entries = plainEntries(3)
        if (call !== 'create') await writer.append(nth(entries, 0))
        const at = writer.point
        hanging.hang(call)
        const refused = writer.append(nth(entries, at.sequence))
        await hanging.reached
        const behind = writer.append(nth(entries, at.sequence + 1))
        timer.fire()
        await expect(refused).rejects.toThrow(TimeoutError)
        await expect(behind).rejects.toThrow(/5000 ms/)
        expect(writer.point).toEqual(at)
        const again = entries.slice(at.sequence).map((entry) => retried(entry, 1))
        for (const entry of again) await writer.append(entry)
        // What was given up arrives after all.
        await hanging.release()
        await writer.close()
        const { entries: read, scan } = await readEntries(folder)
        expect(read).toEqual([...entries.slice(0, at.sequence), ...again])
        expect(scan.findings).toEqual([])
        expect(timer.running).toBe(0)
      })
    },
  )
})

describe('overrule', () => {
  it('fails like an append when the disk is full', () =>
    inFolder(async (folder) => {
      const options = { overrule: true, files: failingFiles(() => 'no file') }
      await expect(JournalWriter.open(folder, basePoint(), options)).rejects.toMatchObject({ code: 'ENOSPC' })
      await JournalWriter.open(folder, basePoint(), { overrule: true, files: UNSYNCED }).then((writer) =>
        writer.close(),
      )
      expect(await segmentNames(folder)).toEqual(['000000000001.journal'])
    }))
})
