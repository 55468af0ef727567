import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Arrived, ImportListener, QueuedFile } from '../../importer/queue.ts'
import { dismissReport, type ImportItem, useImports } from './import-store.ts'
import { cancelImport, pickAndImport, retryFailed, startImport } from './start-import.ts'

/** What the dossier holds: hash → file name. */
const kept = new Map<string, string | null>()
let diskFull = false
let stop = false
let unreadable = false
/** Hash of a source that storage does not take. */
let refused: string | null = null

vi.mock('../../storage/contents.ts', () => ({
  findDuplicates: (_dossierId: string, hashes: readonly string[]) =>
    unreadable
      ? Promise.reject(new Error('closed'))
      : Promise.resolve(new Map(hashes.filter((hash) => kept.has(hash)).map((hash) => [hash, { title: hash }]))),
}))
vi.mock('../../storage/commit.ts', () => ({
  commitEach: async (work: () => Promise<readonly { sha256: string; fileName: string | null }[]>) => {
    if (diskFull) return { ok: false, error: { code: 'storage/disk-full', message: '' } }
    const arrivals = await work()
    if (arrivals.some(({ sha256 }) => sha256 === refused))
      return { ok: false, error: { code: 'storage/conflict', message: '' } }
    for (const { sha256, fileName } of arrivals) kept.set(sha256, fileName)
    return { ok: true, value: undefined }
  },
}))
vi.mock('../../../shared/edits/source.ts', () => ({
  importSource: (
    _environment: unknown,
    { imported, fileName }: { imported: { sha256: string }; fileName: string | null },
  ) => ({
    sha256: imported.sha256,
    fileName,
  }),
}))
vi.mock('../../platform/platform.ts', () => ({
  platform: {
    logError: () => undefined,
    files: {
      pickForImport: () =>
        Promise.resolve({
          ok: true,
          value: [
            { token: 'good', name: 'g.txt', size: 1 },
            { token: 'bad', name: 'b.txt', size: 1 },
          ],
        }),
      read: ({ token }: { token: string }) =>
        Promise.resolve(
          token === 'good'
            ? { ok: true, value: new TextEncoder().encode('picked') }
            : { ok: false, error: { code: 'import/not-permitted', message: '' } },
        ),
    },
  },
}))
/** A queue in this thread: the "hash" of a file is its text; an empty one fails. */
vi.mock('../../importer/import-queue.ts', () => ({
  importFiles: (files: readonly QueuedFile[], on: ImportListener<QueuedFile>) => {
    const run = async () => {
      const arrived: Arrived<QueuedFile>[] = []
      for (const [done, file] of files.entries()) {
        on.progress(done, files.length, file.name)
        const bytes = await file.read().catch((thrown: unknown) => thrown)
        if (stop) break
        if (!(bytes instanceof Uint8Array)) on.failure(file, (bytes as Error).cause as never)
        else if (bytes.length === 0) on.failure(file, { code: 'import/empty', message: '' })
        else
          arrived.push({
            file,
            bytes,
            imported: { sha256: new TextDecoder().decode(bytes), title: file.name, notices: [] } as never,
          })
      }
      await on.sources(arrived)
    }
    return { cancel: () => (stop = true), finished: run() }
  },
}))

const file = (name: string, text: string) => {
  const bytes = new TextEncoder().encode(text)
  return { name, size: bytes.length, read: () => Promise.resolve(bytes) }
}
/** What the report says went wrong. */
const failures = () =>
  (useImports.getState().report?.items ?? []).filter(
    (item): item is Extract<ImportItem, { what: 'failed' }> => item.what === 'failed',
  )
const ended = () =>
  new Promise<void>((resolve) => {
    const unsubscribe = useImports.subscribe(({ progress }) => {
      if (progress !== null) return
      unsubscribe()
      resolve()
    })
  })

describe('startImport', () => {
  beforeEach(() => {
    kept.clear()
    diskFull = false
    stop = false
    refused = null
    dismissReport()
  })

  it('adds what can be read and leaves nothing to dismiss', async () => {
    startImport('d', [file('a.txt', 'A'), file('b.txt', 'B')])
    await ended()
    expect([...kept]).toEqual([
      ['A', 'a.txt'],
      ['B', 'b.txt'],
    ])
    expect(useImports.getState()).toEqual({ progress: null, report: null, details: null })
  })

  it('goes on after a file that fails, skips what is here already, and says both', async () => {
    startImport('d', [file('a.txt', 'A'), file('empty.txt', ''), file('again.txt', 'A'), file('c.txt', 'C')])
    await ended()
    expect([...kept.values()]).toEqual(['a.txt', 'c.txt'])
    const { report } = useImports.getState()
    expect(report).toMatchObject({ cancelled: false, counts: { added: 2, duplicate: 1, failed: 1, noticed: 0 } })
    expect(report?.items.map(({ what, name }) => [what, name])).toEqual([
      ['failed', 'empty.txt'],
      ['added', 'a.txt'],
      ['duplicate', 'again.txt'],
      ['added', 'c.txt'],
    ])
    expect(failures()[0]?.reason).toContain('no text')
  })

  it('keeps the others of a batch when one of them can’t be kept', async () => {
    refused = 'B'
    startImport('d', [file('a.txt', 'A'), file('b.txt', 'B'), file('c.txt', 'C')])
    await ended()
    expect([...kept.values()]).toEqual(['a.txt', 'c.txt'])
    expect(useImports.getState().report).toMatchObject({ counts: { added: 2, failed: 1 } })
    expect(failures().map(({ name }) => name)).toEqual(['b.txt'])
  })

  it('tries again what failed, and only that', async () => {
    let broken = true
    const flaky = { name: 'f.txt', size: 1, read: () => Promise.resolve(new TextEncoder().encode(broken ? '' : 'F')) }
    startImport('d', [file('a.txt', 'A'), flaky])
    await ended()
    broken = false
    retryFailed()
    expect(useImports.getState().report?.counts).toMatchObject({ added: 1, failed: 0 })
    await ended()
    expect([...kept.values()]).toEqual(['a.txt', 'f.txt'])
    // Nothing went wrong in the end, so there is nothing left to dismiss.
    expect(useImports.getState().report).toBeNull()
  })

  it('keeps a file that fails again', async () => {
    startImport('d', [file('empty.txt', '')])
    await ended()
    retryFailed()
    await ended()
    expect(failures().map(({ name }) => name)).toEqual(['empty.txt'])
  })

  it('gives pasted text no file name', async () => {
    startImport('d', [{ ...file('First line.txt', 'P'), pasted: true }])
    await ended()
    expect([...kept]).toEqual([['P', null]])
  })

  it('tells when a source could not be written', async () => {
    diskFull = true
    startImport('d', [file('a.txt', 'A')])
    await ended()
    expect(failures()[0]?.reason).toContain('disk is full')
  })

  it('keeps what was added before a cancel, and says so', async () => {
    let release: () => void = () => undefined
    const slow = {
      name: 'slow.txt',
      size: 1,
      read: () =>
        new Promise<Uint8Array>((resolve) => {
          release = () => {
            resolve(new Uint8Array([1]))
          }
        }),
    }
    startImport('d', [file('a.txt', 'A'), slow, file('c.txt', 'C')])
    await vi.waitFor(() => {
      expect(useImports.getState().progress?.name).toBe('slow.txt')
    })
    cancelImport()
    release()
    await ended()
    expect([...kept.values()]).toEqual(['a.txt'])
    expect(useImports.getState().report).toMatchObject({ counts: { added: 1, failed: 0 }, cancelled: true })
  })

  it('runs batches one after another', async () => {
    startImport('d', [file('a.txt', 'A')])
    startImport('d', [file('a2.txt', 'A'), file('b.txt', 'B')])
    await ended()
    expect([...kept.values()]).toEqual(['a.txt', 'b.txt'])
  })

  it('keeps what one batch said while the next runs', async () => {
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    const a = file('a.txt', 'A')
    startImport('d', [file('empty.txt', ''), { ...a, read: () => held.then(a.read) }])
    await vi.waitFor(() => {
      expect(failures()).toHaveLength(1)
    })
    startImport('d', [file('b.txt', 'B')])
    release()
    await ended()
    expect(useImports.getState().report).toMatchObject({ counts: { added: 2, failed: 1 } })
  })

  it('keeps what an import said until it is dismissed', async () => {
    startImport('d', [file('empty.txt', '')])
    await ended()
    startImport('d', [file('b.txt', 'B')])
    await ended()
    expect(useImports.getState().report).toMatchObject({ counts: { added: 1, failed: 1 } })
    dismissReport()
    startImport('d', [file('c.txt', 'C')])
    await ended()
    expect(useImports.getState().report).toBeNull()
  })

  it('cancels what waits as well', async () => {
    startImport('d', [file('a.txt', 'A')])
    startImport('d', [file('b.txt', 'B')])
    cancelImport()
    await ended()
    expect([...kept]).toEqual([])
    startImport('d', [file('c.txt', 'C')])
    stop = false
    await ended()
    expect([...kept.values()]).toEqual(['c.txt'])
  })

  it('goes on when the database cannot be read', async () => {
    unreadable = true
    startImport('d', [file('a.txt', 'A')])
    await ended()
    expect(failures()[0]?.name).toBe('a.txt')
    unreadable = false
    startImport('d', [file('b.txt', 'B')])
    await ended()
    expect([...kept.values()]).toEqual(['b.txt'])
  })
})

describe('pickAndImport', () => {
  beforeEach(dismissReport)

  it('passes on why a chosen file could not be read', async () => {
    kept.clear()
    stop = false
    await pickAndImport('d', 'files')
    await ended()
    expect([...kept]).toEqual([['picked', 'g.txt']])
    expect(failures()[0]).toMatchObject({ name: 'b.txt' })
    expect(failures()[0]?.reason).toContain('does not let Variorum read')
  })
})
