import { describe, expect, it, vi } from 'vitest'
import { type AsidePorts, DatabaseAside } from './database-aside.ts'

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

function asideWith(some: Partial<AsidePorts> = {}) {
  const seen: string[] = []
  const ports: AsidePorts = {
    databaseFolder: '/profile/IndexedDB',
    copyAside: (paths) => {
      seen.push(`copy ${String(paths.length)}`)
      return Promise.resolve()
    },
    clear: () => {
      seen.push('clear')
      return Promise.resolve()
    },
    log: vi.fn(),
    ...some,
  }
  return { aside: new DatabaseAside(ports), seen, reload: () => void seen.push('reload') }
}

describe('DatabaseAside', () => {
  it('copies, then clears, and loads the page again after it has answered', async () => {
    const { aside, seen, reload } = asideWith()
    expect(await aside.run('broken', reload)).toEqual({ ok: true, value: null })
    expect(seen).toEqual(['copy 2', 'clear'])
    await tick()
    expect(seen).toEqual(['copy 2', 'clear', 'reload'])
  })

  it('goes on when there is no room for the copy', async () => {
    const { aside, seen, reload } = asideWith({ copyAside: () => Promise.reject(new Error('ENOSPC')) })
    expect(await aside.run('broken', reload)).toMatchObject({ ok: true })
    await tick()
    expect(seen).toEqual(['clear', 'reload'])
  })

  it('does not load the page again when the database can’t be cleared', async () => {
    const { aside, seen, reload } = asideWith({ clear: () => Promise.reject(new Error('EIO')) })
    expect(await aside.run('broken', reload)).toMatchObject({ error: { code: 'storage/failed' } })
    await tick()
    expect(seen).not.toContain('reload')
  })

  it('gives up after three times, and touches nothing any more', async () => {
    const { aside, seen, reload } = asideWith()
    for (let time = 1; time <= 3; time += 1) expect((await aside.run('broken', reload)).ok).toBe(true)
    await tick()
    const before = seen.length
    expect(await aside.run('broken', reload)).toMatchObject({ error: { code: 'storage/failed' } })
    await tick()
    expect(seen).toHaveLength(before)
  })
})
