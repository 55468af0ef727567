import type { SegmentFileSystem, WritableFile } from '../segment-file.ts'
import { UNSYNCED } from './journal-folder.ts'

export const FAILURES = [
  'no file',
  'no folder flush',
  'nothing written',
  'part of the bytes',
  'short writes',
  'all written, then an error',
  'a flush that fails',
] as const
export type Failure = (typeof FAILURES)[number]

const full = (): Error => Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
const broken = (): Error => Object.assign(new Error('EIO: i/o error'), { code: 'EIO' })

export interface Calls {
  writes: number
  flushes: number
  folderFlushes: number
}
export const noCalls = (): Calls => ({ writes: 0, flushes: 0, folderFlushes: 0 })

/** Asks `next` at every call whether it fails, and how; a failure that does not fit the call does nothing. */
export function failingFiles(next: () => Failure | null, calls = noCalls()): SegmentFileSystem {
  return {
    ...UNSYNCED,
    async create(path) {
      if (next() === 'no file') throw full()
      return failingFile(await UNSYNCED.create(path), next, calls)
    },
    async syncFolder(folder) {
      calls.folderFlushes += 1
      if (next() === 'no folder flush') throw broken()
      await UNSYNCED.syncFolder(folder)
    },
  }
}

const failingFile = (file: WritableFile, next: () => Failure | null, calls: Calls) => ({
  async write(bytes: Uint8Array, offset: number, length: number, position: number) {
    calls.writes += 1
    const failure = next()
    if (failure === 'nothing written') throw full()
    if (failure === 'short writes') return file.write(bytes, offset, Math.min(7, length), position)
    if (failure === 'part of the bytes') await file.write(bytes, offset, Math.ceil(length / 2), position)
    else if (failure !== 'all written, then an error') return file.write(bytes, offset, length, position)
    else await file.write(bytes, offset, length, position)
    throw full()
  },
  async datasync() {
    calls.flushes += 1
    if (next() === 'a flush that fails') throw broken()
  },
  close: () => file.close(),
})

type Call = 'create' | 'write' | 'datasync'

export interface HangingFiles {
  readonly files: SegmentFileSystem
  /** The next such call does not return before `release`. */
  hang(call: Call): void
  /** Resolves when it was called. */
  readonly reached: Promise<void>
  /** Lets the call do its work, and waits for it. */
  release(): Promise<void>
}

function signal(): { readonly promise: Promise<void>; readonly give: () => void } {
  let give = (): void => undefined
  const promise = new Promise<void>((resolve) => {
    give = resolve
  })
  return { promise, give }
}

export function hangingFiles(): HangingFiles {
  const reached = signal()
  const gate = signal()
  let wanted: Call | null = null
  const late: Promise<unknown>[] = []
  const through = <Value>(call: Call, work: () => Promise<Value>): Promise<Value> => {
    if (wanted !== call) return work()
    wanted = null
    reached.give()
    const done = gate.promise.then(work)
    late.push(done)
    return done
  }
  return {
    files: {
      ...UNSYNCED,
      create: (path) =>
        through('create', async () => {
          const file = await UNSYNCED.create(path)
          return {
            write: (...bytes) => through('write', () => file.write(...bytes)),
            datasync: () => through('datasync', () => file.datasync()),
            close: () => file.close(),
          }
        }),
    },
    hang: (call) => {
      wanted = call
    },
    reached: reached.promise,
    async release() {
      gate.give()
      await Promise.all(late)
    },
  }
}

export interface ManualTimer {
  readonly start: (milliseconds: number, fire: () => void) => () => void
  /** Every timer that runs goes off. */
  fire(): void
  readonly running: number
}

export function manualTimer(): ManualTimer {
  const timers = new Set<() => void>()
  return {
    start(_, fire) {
      timers.add(fire)
      return () => void timers.delete(fire)
    },
    fire() {
      for (const timer of timers) timer()
    },
    get running() {
      return timers.size
    },
  }
}
