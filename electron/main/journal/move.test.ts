import { link, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WorkspaceLocation } from '../location.ts'
import { loadImage } from './load-image.ts'
import { moveWorkspace, obstacleTo, removeLeftBehind } from './move.ts'
import { dossierFrames } from './testing/dossier-frames.ts'
import { filesWith } from './testing/every-byte.ts'
import { appendAll, openAs, workspaceAt } from './testing/open-workspace.ts'
import { WorkspaceCopy } from './workspace-copy.ts'

let folder: string
let root: string
let target: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-move-'))
  root = join(folder, 'here')
  target = join(folder, 'there')
  await mkdir(target)
  await put('CURRENT', 'pointer')
  await put('lock', 'process')
  await put('generations/a/journal/000000000000.journal', 'frames')
  await put('generations/a/objects/ab/abcdef', 'x'.repeat(2_500_000))
  await put('generations/b.building/objects/ab/abcdef', 'half')
  await put('set-aside/then/what', 'old')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function put(path: string, content: string): Promise<void> {
  const full = join(root, 'workspace', path)
  await mkdir(dirname(full), { recursive: true })
  await writeFile(full, content)
}

async function contentsOf(place: string): Promise<Record<string, string>> {
  const all = await readdir(join(place, 'workspace'), { recursive: true, withFileTypes: true })
  const files = all.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const kept = files.filter((path) => !path.endsWith('/lock') && !path.includes('.building'))
  const read = kept.sort().map(async (path) => [path.slice(place.length), await readFile(path, 'utf8')] as const)
  return Object.fromEntries(await Promise.all(read))
}

describe('obstacleTo', () => {
  it('finds none for an empty folder, a new one, and one with what systems put there', async () => {
    await writeFile(join(target, '.DS_Store'), '')
    expect(await obstacleTo(root, target)).toBeNull()
    expect(await obstacleTo(root, join(folder, 'new'))).toBeNull()
    expect(await readdir(target)).toEqual(['.DS_Store'])
  })

  it('refuses the present folder, what is inside, and another way to it', async () => {
    await mkdir(join(root, 'inside'))
    await symlink(root, join(folder, 'link'))
    const places = [root, join(root, 'inside'), join(root, 'new'), join(folder, 'link'), join(folder, 'link', 'new')]
    for (const place of places) expect(await obstacleTo(root, place), place).toBe('inside')
  })

  it('does not take a folder for another whose name it begins with', async () => {
    expect(await obstacleTo(root, `${root}-too`)).toBeNull()
  })

  it('refuses a folder with anything in it, and one that is a file', async () => {
    await writeFile(join(target, 'thesis.doc'), '')
    expect(await obstacleTo(root, target)).toBe('not-empty')
    expect(await obstacleTo(root, join(target, 'thesis.doc', 'inside'))).toBe('not-writable')
  })
})

describe('WorkspaceCopy', () => {
  it('copies everything but what belongs to the process', async () => {
    const seen: (readonly [number, number])[] = []
    await new WorkspaceCopy(root, target).round({ onProgress: (...progress) => seen.push(progress) })
    expect(await contentsOf(target)).toEqual(await contentsOf(root))
    expect(Object.keys(await contentsOf(target))).toHaveLength(4)
    expect(seen.at(-1)).toEqual([2_500_016, 2_500_016])
  })

  it('makes both equal in the last round, whatever was written and removed before', async () => {
    const copy = new WorkspaceCopy(root, target)
    await copy.round()
    await put('generations/a/journal/000000000000.journal', 'frames and more frames')
    await put('generations/a/snapshots/000000000009-regular.snapshot', 'new')
    await rm(join(root, 'workspace/set-aside'), { recursive: true })
    await copy.round()
    expect(await contentsOf(target)).toEqual(await contentsOf(root))
  })

  it('copies only what is new in the last round', async () => {
    const copy = new WorkspaceCopy(root, target)
    await copy.round()
    const seen: (readonly [number, number])[] = []
    await put('CURRENT', 'pointer 2')
    await copy.round({ onProgress: (...progress) => seen.push(progress) })
    expect(seen).toEqual([[9, 9]])
  })

  it('keeps names of one file together', async () => {
    const name = 'generations/a/objects/ab/abcdef'
    await mkdir(join(root, 'workspace/generations/c'))
    await link(join(root, 'workspace', name), join(root, 'workspace/generations/c/abcdef'))
    await new WorkspaceCopy(root, target).round()
    expect((await stat(join(target, 'workspace', name))).nlink).toBe(2)
    expect(await contentsOf(target)).toEqual(await contentsOf(root))
  })

  it('can be stopped, and leaves nothing', async () => {
    const stopped = new AbortController()
    const copy = new WorkspaceCopy(root, target)
    const round = copy.round({ signal: stopped.signal, onProgress: () => stopped.abort() })
    await expect(round).rejects.toMatchObject({ name: 'AbortError' })
    await copy.undo()
    expect(await readdir(target)).toEqual([])
  })

  it('ends equal after any changes between rounds', async () => {
    const name = fc.constantFrom('CURRENT', 'generations/a/x', 'generations/a/y', 'set-aside/z')
    const change = fc.tuple(name, fc.option(fc.string({ maxLength: 40 })))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(change, { maxLength: 6 }), { minLength: 1, maxLength: 4 }), async (rounds) => {
        const copy = new WorkspaceCopy(root, target)
        for (const changes of rounds) {
          for (const [path, content] of changes) {
            if (content === null) await rm(join(root, 'workspace', path), { force: true })
            else await put(path, content)
          }
          await copy.round()
        }
        expect(await contentsOf(target)).toEqual(await contentsOf(root))
        await copy.undo()
      }),
      { numRuns: 30 },
    )
  })
})

describe('moveWorkspace', () => {
  const running = { signal: new AbortController().signal, onProgress: () => undefined }
  let userData: string

  beforeEach(() => {
    userData = join(folder, 'user-data')
  })

  it('leaves everything at the new place, and at the old one nothing after the first start there', async () => {
    const workspace = workspaceAt(userData)
    await openAs(workspace, 'use')
    await appendAll(workspace, dossierFrames('one', 'Zugzwang'))
    const { state, generationFolder } = workspace
    await mkdir(join(userData, 'IndexedDB'))
    await writeFile(join(userData, 'IndexedDB', '000003.log'), 'Zugzwang')
    await moveWorkspace(workspace, new WorkspaceLocation(userData), target, running)
    expect(await contentsOf(target)).toEqual(await contentsOf(userData))
    const { image } = await loadImage(generationFolder.replace(userData, target))
    expect(image.state).toEqual(state)
    const location = new WorkspaceLocation(userData)
    expect(location.place).toEqual({ kind: 'there', root: target, from: userData })
    await removeLeftBehind(location)
    expect(await filesWith(userData, 'Zugzwang')).toEqual([])
    expect((await filesWith(target, 'Zugzwang')).length).toBeGreaterThan(0)
    expect(new WorkspaceLocation(userData).place).toEqual({ kind: 'there', root: target, from: null })
  })

  it('takes along what is written meanwhile, and lets nothing be written behind it', async () => {
    const workspace = workspaceAt(userData)
    await openAs(workspace, 'use')
    await appendAll(workspace, dossierFrames('one', 'Words'))
    const [second, third] = dossierFrames('two', 'Words')
    if (!second || !third) throw new Error('no frames')
    const late: Promise<unknown>[] = []
    const location = new WorkspaceLocation(userData)
    const moving = moveWorkspace(
      workspace,
      {
        moveTo: async (place) => {
          late.push(workspace.append(3, [third]))
          await location.moveTo(place)
        },
      },
      target,
      running,
    )
    const during = await workspace.append(2, [second])
    await moving
    expect(during).toMatchObject({ ok: true, value: [{ sequence: 3 }] })
    expect(await Promise.all(late)).toMatchObject([{ ok: false, error: { code: 'storage/out-of-step' } }])
    const [generation = ''] = await readdir(join(target, 'workspace', 'generations'))
    const { image } = await loadImage(join(target, 'workspace', 'generations', generation))
    expect(image.state.sequence).toBe(3)
  })

  it('takes everything back when it is cancelled or fails, and the person goes on where she was', async () => {
    const workspace = workspaceAt(userData)
    await openAs(workspace, 'use')
    await appendAll(workspace, dossierFrames('one', 'Words'))
    const location = { moveTo: () => Promise.reject(new Error('full')) }
    await expect(moveWorkspace(workspace, location, target, running)).rejects.toThrow('full')
    const controller = new AbortController()
    const cancelled = { signal: controller.signal, onProgress: () => controller.abort() }
    const move = moveWorkspace(workspace, new WorkspaceLocation(userData), target, cancelled)
    await expect(move).rejects.toMatchObject({ name: 'AbortError' })
    expect(await readdir(target)).toEqual([])
    expect(new WorkspaceLocation(userData).place).toMatchObject({ root: userData })
    await appendAll(workspace, dossierFrames('two', 'Words'))
    await workspace.close()
  })
})
