import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ok } from '../../../shared/result.ts'
import { hasRoom } from '../journal/room.ts'
import type { Workspace } from '../journal/workspace.ts'
import type { DatabaseAside } from '../services/database-aside.ts'
import { workspaceHandlers } from './workspace.ts'

vi.mock('../journal/room.ts', () => ({ hasRoom: vi.fn() }))

const append = vi.fn(() => Promise.resolve(ok({ sequence: 1 })))
const run = vi.fn(() => Promise.resolve(ok(null)))
const handlers = workspaceHandlers(
  { root: '/root', append, ready: () => Promise.resolve(ok(null)) } as unknown as Workspace,
  { run } as unknown as DatabaseAside,
  () => undefined,
  '/chromium',
)
const ASKER = { contentsId: 1 } as never

/** What the handlers do with the room that there is. */
async function answers(room: boolean): Promise<readonly unknown[]> {
  vi.mocked(hasRoom).mockResolvedValue(room)
  const results = [
    await handlers['workspace.append']({ base: 0, frames: [] }, ASKER),
    await handlers['workspace.setDatabaseAside']({ detail: 'damaged' }, ASKER),
  ]
  return results.map((result) => (result.ok ? 'done' : result.error.code))
}

beforeEach(() => {
  vi.clearAllMocks()
})

describe('the room on the disk', () => {
  it('is asked of the workspace and of Chromium’s folder', async () => {
    vi.mocked(hasRoom).mockResolvedValue(false)
    expect(await handlers['workspace.hasRoom']({}, ASKER)).toEqual(ok(false))
    expect(vi.mocked(hasRoom).mock.calls).toEqual([[['/root', '/chromium']]])
  })

  it('is enough: changes are written, and a damaged database is made anew', async () => {
    expect(await answers(true)).toEqual(['done', 'done'])
  })

  it('is not: nothing is written, and no database is thrown away', async () => {
    expect(await answers(false)).toEqual(['storage/disk-full', 'storage/disk-full'])
    expect([append, run].map((port) => port.mock.calls.length)).toEqual([0, 0])
  })
})
