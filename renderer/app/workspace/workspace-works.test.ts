import { emptyState } from '../../../shared/journal/workspace-state.ts'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { WorkProgress } from '../../../shared/ipc/workspace.ts'
import { type AppError, fail, ok, type Result } from '../../../shared/result.ts'
import { setWorkStep, showWorkspacePanel, useWorkspaceDialogs } from './workspace-store.ts'
import { workErrorText } from './work-words.ts'
import { backUp, cancelWork, chooseBackup, erase, move, restore } from './workspace-works.ts'

type Listener = (progress: WorkProgress) => void
type Answer = (request: unknown) => Promise<Result<unknown>>

const system = vi.hoisted(() => ({
  listeners: new Set<Listener>(),
  asked: [] as { readonly method: string; readonly request: unknown }[],
  answers: {} as Record<string, Answer>,
  said: [] as string[],
}))

vi.mock('../../platform/platform.ts', () => ({
  platform: {
    workspace: new Proxy(
      {},
      {
        get: (_target, method: string) => (request: unknown) => {
          system.asked.push({ method, request })
          return system.answers[method]?.(request)
        },
      },
    ),
    onWorkspaceProgress: (listener: Listener) => {
      system.listeners.add(listener)
      return () => system.listeners.delete(listener)
    },
  },
}))
vi.mock('../../ui/undo-line.tsx', () => ({ showNoticeLine: (text: string) => system.said.push(text) }))

const tell = (progress: WorkProgress): void => {
  for (const listener of system.listeners) listener(progress)
}
const step = () => useWorkspaceDialogs.getState().step

/** An answer that is given when the test says so. */
function later(method: string): (result: Result<unknown>) => void {
  let give: (result: Result<unknown>) => void = () => undefined
  const answer = new Promise<Result<unknown>>((resolve) => {
    give = resolve
  })
  system.answers[method] = () => answer
  return give
}

const now = (method: string, result: Result<unknown>): void => {
  system.answers[method] = () => Promise.resolve(result)
}

const BACKUP = {
  token: '7d5f7c0e-2a0b-4c39-8c8c-6a1f6d6b1c11',
  name: 'Variorum backup 2026-03-05.variorum-backup',
  at: '2026-03-05T10:00:00.000Z',
  counts: { ...emptyState('11111111-1111-4111-8111-111111111111').counts, dossiers: 1 },
}

describe('works on the whole workspace', () => {
  beforeEach(() => {
    system.listeners.clear()
    system.asked.length = 0
    system.said.length = 0
    system.answers = { cancel: () => Promise.resolve(ok(null)) }
    setWorkStep(null)
    showWorkspacePanel(null)
  })

  it('shows nothing while the system asks for a file, then how far it is', async () => {
    const give = later('backUp')
    const done = backUp()
    expect(step()).toEqual({ kind: 'running', work: 'back-up', progress: null, cancelling: false })
    tell({ work: 'read', done: 1, total: 2 })
    expect(step()).toMatchObject({ progress: null })
    tell({ work: 'back-up', done: 3, total: 9 })
    expect(step()).toMatchObject({ progress: { done: 3, total: 9 } })
    give(ok({ fileName: 'b.variorum-backup' }))
    await done
    expect(step()).toBeNull()
    expect(system.said).toEqual(['Backed up to “b.variorum-backup”.'])
    expect(system.listeners.size).toBe(0)
  })

  it('says in the open panel what was done', async () => {
    showWorkspacePanel('info')
    now('backUp', ok({ fileName: 'b' }))
    await backUp()
    expect(useWorkspaceDialogs.getState().notice).toBe('Backed up to “b”.')
  })

  it('says nothing when the person chose no file', async () => {
    now('backUp', ok(null))
    now('chooseBackup', ok(null))
    now('move', ok(null))
    await backUp()
    await chooseBackup()
    await move()
    expect([step(), system.said]).toEqual([null, []])
  })

  it('asks before it restores, and waits for the page to be loaded again', async () => {
    now('chooseBackup', ok(BACKUP))
    await chooseBackup()
    expect(step()).toEqual({ kind: 'confirm', source: { kind: 'backup', backup: BACKUP } })
    expect(system.asked.map(({ method }) => method)).toEqual(['chooseBackup'])
    now('restore', ok(null))
    await restore({ kind: 'backup', backup: BACKUP })
    expect(system.asked.at(-1)).toEqual({
      method: 'restore',
      request: { from: { kind: 'backup', token: BACKUP.token } },
    })
    expect(step()).toEqual({ kind: 'ended', work: 'restore' })
  })

  it('erases the dossier it was given', async () => {
    now('erase', ok(null))
    await erase('d1')
    expect(system.asked).toEqual([{ method: 'erase', request: { dossierId: 'd1' } }])
    expect(step()).toEqual({ kind: 'ended', work: 'erase' })
  })

  it('cancels once, and says that nothing was changed when the work has stopped', async () => {
    const give = later('backUp')
    const done = backUp()
    tell({ work: 'back-up', done: 3, total: 9 })
    cancelWork()
    cancelWork()
    expect(step()).toMatchObject({ kind: 'running', cancelling: true })
    expect(system.asked.filter(({ method }) => method === 'cancel')).toHaveLength(1)
    give(fail('storage/cancelled', ''))
    await done
    expect([step(), system.said]).toEqual([null, ['Cancelled. Nothing was changed.']])
  })

  it('keeps a failure until it is closed, and begins nothing under it', async () => {
    const error: AppError = { code: 'storage/disk-full', message: 'ENOSPC' }
    now('backUp', { ok: false, error })
    await backUp()
    expect(step()).toEqual({ kind: 'failed', work: 'back-up', error })
    await backUp()
    await chooseBackup()
    await move()
    expect(system.asked).toHaveLength(1)
  })
})

describe('workErrorText', () => {
  const cases: readonly (readonly [code: AppError['code'], text: RegExp])[] = [
    ['import/malformed', /^The file is damaged or incomplete\. The workspace is as it was/],
    ['import/unknown-format', /not a backup that Variorum wrote/],
    ['import/newer-version', /newer version of Variorum\. The workspace is as it was/],
    ['storage/disk-full', /not enough room/],
    ['storage/in-use', /open in another Variorum/],
  ]
  it.each(cases)('%s', (code, text) => {
    expect(workErrorText('choose', { code, message: '' })).toMatch(text)
  })
})
