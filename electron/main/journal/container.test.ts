import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeContainer } from './container.ts'
import { preludeOf } from './container-layout.ts'
import { readContainerHeader, readContainerRows, type UnpackLimits, verifyFile } from './container-reader.ts'
import { DamagedFileError, ForeignFileError } from './file-errors.ts'

let folder = ''
let path = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-container-'))
  path = join(folder, 'a.container')
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

async function rowsIn(file: string, limits?: UnpackLimits): Promise<readonly string[]> {
  const rows: string[] = []
  for await (const lines of readContainerRows(file, {}, limits)) {
    for (const line of lines) rows.push(line)
  }
  return rows
}

/** What every container is, for files that the writer would not make. */
async function forge(header: Buffer, body: Buffer): Promise<void> {
  const bytes = Buffer.concat([preludeOf(header.byteLength), header, body])
  await writeFile(path, Buffer.concat([bytes, createHash('sha256').update(bytes).digest()]))
}

async function* failing(after: number, error: Error): AsyncGenerator<string> {
  for (let row = 0; row < after; row += 1) yield `row ${String(row)}`
  await Promise.resolve()
  throw error
}

describe('a container', () => {
  it('gives back its header and rows, whatever is in them', async () => {
    const line = fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text))
    await fc.assert(
      fc.asyncProperty(line, fc.array(line), async (header, rows) => {
        const { bytes } = await writeContainer(path, header, rows)
        expect((await stat(path)).size).toBe(bytes)
        expect(await readContainerHeader(path)).toBe(header)
        expect(await rowsIn(path)).toEqual(rows)
        expect(await verifyFile(path)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('holds rows that are longer and shorter than what is packed at once', async () => {
    const rows = [3, 1_500_000, 0, 262_144, 262_143, 1, 4_000_000].map((length) => 'é'.repeat(length))
    await writeContainer(path, 'h'.repeat(1_000_000), rows)
    expect(await rowsIn(path)).toEqual(rows)
    expect((await readContainerHeader(path)).length).toBe(1_000_000)
  })

  it('is for its owner alone and leaves nothing beside it', async () => {
    await writeContainer(path, 'h', ['r'])
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toEqual(['a.container'])
  })

  it('reports how far it has been read', async () => {
    await writeContainer(path, 'h', ['r'])
    const seen: number[] = []
    const onProgress = ({ done, total }: { readonly done: number; readonly total: number }): void => {
      seen.push(done / total)
    }
    expect(await verifyFile(path, { onProgress })).toBe(true)
    for await (const _lines of readContainerRows(path, { onProgress }));
    expect(seen.length).toBeGreaterThan(1)
    expect(seen.every((share) => share > 0 && share <= 1)).toBe(true)
  })
})

describe('writing', () => {
  it.each([0, 5, 50_000])('keeps the file that was there when the rows fail after %i', async (after) => {
    await writeContainer(path, 'old', ['row'])
    const error = new Error('gone')
    await expect(writeContainer(path, 'new', failing(after, error))).rejects.toBe(error)
    expect(await readdir(folder)).toEqual(['a.container'])
    expect(await readContainerHeader(path)).toBe('old')
  })

  it('stops when it is told to, also while it waits for a row', async () => {
    const controller = new AbortController()
    async function* rows(): AsyncGenerator<string> {
      yield 'one'
      controller.abort()
      await new Promise(() => undefined)
    }
    await expect(writeContainer(path, 'h', rows(), { signal: controller.signal })).rejects.toThrow(/abort/i)
    await expect(writeContainer(path, 'h', ['r'], { signal: controller.signal })).rejects.toThrow(/abort/i)
    expect(await readdir(folder)).toEqual([])
  })

  it('says so when the folder is not there', async () => {
    await expect(writeContainer(join(folder, 'none', 'a'), 'h', [])).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('damage', () => {
  const HEADER = '{"header":true}'
  const ROWS = Array.from({ length: 30 }, (_, index) => `["row",${String(index)}]`)
  let whole = Buffer.alloc(0)
  beforeEach(async () => {
    await writeContainer(path, HEADER, ROWS)
    whole = await readFile(path)
  })

  /** Damaged or foreign, never something else and never believed. */
  async function expectRefused(bytes: Uint8Array): Promise<void> {
    await writeFile(path, bytes)
    expect(await verifyFile(path)).toBe(false)
    const error: unknown = await rowsIn(path).then(
      () => null,
      (reason: unknown) => reason,
    )
    expect(error instanceof DamagedFileError || error instanceof ForeignFileError).toBe(true)
  }

  it('is seen at every byte', async () => {
    for (let offset = 0; offset < whole.byteLength; offset += 1) {
      const bytes = Buffer.from(whole)
      bytes.writeUInt8(bytes.readUInt8(offset) ^ (1 << (offset % 8)), offset)
      await expectRefused(bytes)
    }
  })

  it('is seen wherever the file is cut', async () => {
    for (let length = 0; length < whole.byteLength; length += 1) await expectRefused(whole.subarray(0, length))
  })

  it('is seen in a larger file, whichever bit flips, whatever is cut, put in or put behind', async () => {
    await writeContainer(
      path,
      HEADER,
      Array.from({ length: 20_000 }, (_, index) => `["row",${String(index * index)}]`),
    )
    whole = await readFile(path)
    const offset = fc.nat({ max: whole.byteLength - 1 })
    await fc.assert(
      fc.asyncProperty(
        offset,
        fc.integer({ min: 1, max: 255 }),
        fc.uint8Array({ minLength: 1 }),
        async (at, mask, more) => {
          const flipped = Buffer.from(whole)
          flipped.writeUInt8(flipped.readUInt8(at) ^ mask, at)
          await expectRefused(flipped)
          await expectRefused(whole.subarray(0, at))
          await expectRefused(Buffer.concat([whole, more]))
          await expectRefused(Buffer.concat([whole.subarray(0, at), more, whole.subarray(at)]))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('behind the header leaves the header', async () => {
    const from = 16 + whole.readUInt32BE(12)
    for (let offset = from; offset < whole.byteLength; offset += 1) {
      const bytes = Buffer.from(whole)
      bytes.fill(0xff, offset, Math.min(offset + 4, bytes.byteLength))
      await writeFile(path, bytes)
      expect(await readContainerHeader(path)).toBe(HEADER)
    }
  })

  it('in the header is seen from the header alone', async () => {
    for (let offset = 0; offset < 16 + whole.readUInt32BE(12); offset += 1) {
      const bytes = Buffer.from(whole)
      bytes.writeUInt8(bytes.readUInt8(offset) ^ 0x10, offset)
      await writeFile(path, bytes)
      const header = await readContainerHeader(path).catch(() => null)
      // Four bytes of a gzip header (time, system, level) say nothing about what is packed.
      expect([null, HEADER]).toContain(header)
    }
  })

  it('is told from what was never ours', async () => {
    await writeFile(path, 'PK\u0003\u0004 something else altogether, and long enough to be a container')
    await expect(readContainerHeader(path)).rejects.toThrow(ForeignFileError)
    await writeFile(path, whole.subarray(0, 10))
    await expect(readContainerHeader(path)).rejects.toThrow(DamagedFileError)
    await writeFile(path, '')
    await expect(readContainerHeader(path)).rejects.toThrow(DamagedFileError)
  })

  it('is what a folder in its place is, while a missing file is only missing', async () => {
    await expect(readContainerHeader(folder)).rejects.toThrow(DamagedFileError)
    expect(await verifyFile(folder)).toBe(false)
    expect(await verifyFile(join(folder, 'none'))).toBe(false)
    await expect(rowsIn(join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('a container that somebody made', () => {
  const header = gzipSync('h\n')

  it.each<[string, Buffer, UnpackLimits]>([
    ['has a line that is too long', gzipSync('x'.repeat(2_000_000) + '\n'), { line: 1_000_000, ratio: 2000 }],
    ['has a line that never ends', gzipSync('x'.repeat(2_000_000)), { line: 1_000_000, ratio: 2000 }],
    ['unpacks to far more than it is', gzipSync('x\n'.repeat(4_000_000)), { line: 1_000_000, ratio: 100 }],
    ['ends within a line', gzipSync('x\ny'), { line: 1_000_000, ratio: 2000 }],
    ['is not packed', Buffer.from('x\n'), { line: 1_000_000, ratio: 2000 }],
  ])('is refused when it %s', async (_what, body, limits) => {
    await forge(header, body)
    expect(await verifyFile(path)).toBe(true)
    await expect(rowsIn(path, limits)).rejects.toThrow(DamagedFileError)
  })

  it('is read when it keeps to the limits', async () => {
    await forge(header, gzipSync('x\n'.repeat(4_000_000)))
    expect((await rowsIn(path)).length).toBe(4_000_000)
  })

  it('is refused when its header has no end or is not packed', async () => {
    for (const bad of [gzipSync('h'), gzipSync(''), Buffer.from('h\n')]) {
      await forge(bad, gzipSync('x\n'))
      await expect(readContainerHeader(path)).rejects.toThrow(DamagedFileError)
    }
  })

  it('lets go when its reader stops early or is told to stop', async () => {
    await writeContainer(
      path,
      'h',
      Array.from({ length: 200_000 }, (_, index) => String(index * 7919)),
    )
    const first = await readContainerRows(path)[Symbol.asyncIterator]().next()
    expect(first.done).toBe(false)
    for await (const lines of readContainerRows(path)) if (lines.length > 0) break
    const controller = new AbortController()
    const reason = new Error('enough')
    const read = async (): Promise<void> => {
      for await (const _lines of readContainerRows(path, { signal: controller.signal })) controller.abort(reason)
    }
    await expect(read()).rejects.toBe(reason)
    await expect(verifyFile(path, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })
})
